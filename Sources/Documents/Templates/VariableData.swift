package import Core

/// The names that a document offers to its templates, as JSON (`templat variabel --format json`).
package enum VariableData {
  /// `{"versi":1,"dokumen":"...","variabel":[{"nama","jalur","jenis","boleh_kosong","wajib","arti","contoh","isi"}]}`;
  /// `isi` holds the names inside groups and lists, `wajib` the source that demands the name, or null.
  ///
  /// - Parameter sources: Why a name must be printed, by its dotted name.
  package static func json(_ kind: DocumentKind, _ shape: Shape, sources: [String: String]) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("versi")
    writer.value(1)
    writer.key("dokumen")
    writer.value(kind.rawValue)
    writer.key("variabel")
    write(shape, below: "", sources, &writer)
    writer.endObject()
    return writer.bytes + [UInt8(ascii: "\n")]
  }

  private static func write(
    _ shape: Shape,
    below owner: String,
    _ sources: [String: String],
    _ writer: inout JSONWriter
  ) {
    writer.beginArray()
    for variable in shape.variables {
      let path = owner.isEmpty ? variable.name : "\(owner).\(variable.name)"
      writer.newLine()
      writer.beginObject()
      writer.key("nama")
      writer.value(variable.name)
      writer.key("jalur")
      writer.value(path)
      writer.key("jenis")
      writer.value(variable.kind.word.text(.indonesian))
      writer.key("boleh_kosong")
      writer.value(variable.isOptional)
      writer.key("wajib")
      writer.value(sources[path])
      writer.key("arti")
      writer.value(variable.meaning)
      writer.key("contoh")
      writer.value(variable.kind.sample)
      if let inner = variable.kind.inner {
        writer.key("isi")
        write(inner, below: path, sources, &writer)
      }
      writer.endObject()
    }
    writer.endArray()
  }
}
