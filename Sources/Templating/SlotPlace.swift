import Core

/// What a place in the markup means for a value printed there.
enum SlotPlace {
  /// Between tags.
  case text
  /// In a quoted attribute.
  case attribute
  /// In `<style>`: style rules made by the program only.
  case style
  /// Nowhere for a value; the reason names the place.
  case forbidden(Message)
}

extension MarkupPlace {
  /// Whether and how a value may stand here.
  var slot: SlotPlace {
    switch mode {
    case .text: .text
    case .tagOpen, .tagName:
      .forbidden(
        Message("nama elemen tidak boleh berasal dari nilai", en: "an element name cannot be a value")
      )
    case .inTag, .attributeName, .afterAttributeName:
      .forbidden(
        Message("nama atribut tidak boleh berasal dari nilai", en: "an attribute name cannot be a value")
      )
    case .beforeValue, .unquotedValue:
      .forbidden(
        Message(
          "nilai atribut harus diapit tanda kutip",
          en: "a value in an attribute must stand between quotes"
        )
      )
    case .value: isHTML ? htmlAttribute : .attribute
    case .declarationOpen, .declaration:
      .forbidden(Message("nilai tidak boleh berada di dalam <!...>", en: "a value cannot stand in <!...>"))
    case .comment:
      .forbidden(
        Message("nilai tidak boleh berada di dalam komentar", en: "a value cannot stand in a comment")
      )
    case .instruction:
      .forbidden(Message("nilai tidak boleh berada di dalam <?...>", en: "a value cannot stand in <?...>"))
    case .cdata:
      .forbidden(Message("nilai tidak boleh berada di dalam CDATA", en: "a value cannot stand in CDATA"))
    case .rawText:
      tagName.lowercased() == "style"
        ? .style
        : .forbidden(
          Message("nilai tidak boleh berada di dalam <{2}>", en: "a value cannot stand inside <{2}>")
        )
    }
  }

  private var htmlAttribute: SlotPlace {
    let name = attributeName.lowercased()
    if name.hasPrefix("on") || ["srcdoc", "srcset", "ping", "imagesrcset"].contains(name) {
      return .forbidden(
        Message("nilai tidak boleh berada di atribut {3}", en: "a value cannot stand in the attribute {3}")
      )
    }
    if name == "style" {
      return .forbidden(
        Message(
          "nilai tidak boleh berada di atribut style; pakai class",
          en: "a value cannot stand in the attribute style; use class"
        )
      )
    }
    guard isAddress, url.progress != .fixed else { return .attribute }
    return .forbidden(
      Message(
        "alamat di {3} tidak boleh diawali nilai; tulis awalnya tetap, misalnya ./ atau # atau mailto:",
        en: "the address in {3} cannot begin with a value; write a fixed beginning such as ./ or # or mailto:"
      )
    )
  }

  /// What `{2}` and `{3}` of a forbidden place's reason stand for.
  var slotArguments: [Argument] { [.text(tagName), .text(attributeName)] }

  /// The place in words, for a section that leaves it otherwise than it found it.
  var description: Message {
    switch mode {
    case .text: Message("teks", en: "text")
    case .tagOpen, .tagName, .inTag, .attributeName, .afterAttributeName, .beforeValue, .unquotedValue:
      Message("di dalam tag", en: "inside a tag")
    case .value: Message("di dalam atribut", en: "inside an attribute")
    case .declarationOpen, .declaration, .instruction:
      Message("di dalam deklarasi", en: "inside a declaration")
    case .comment: Message("di dalam komentar", en: "inside a comment")
    case .cdata: Message("di dalam CDATA", en: "inside CDATA")
    case .rawText: Message("di dalam script atau style", en: "inside script or style")
    }
  }
}
