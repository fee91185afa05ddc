import CLibXML2
import Core

extension MarkupProblem {
  static let outOfMemory = MarkupProblem(
    line: 0,
    column: 0,
    message: Message("memori habis", en: "out of memory"),
    arguments: []
  )
  static let tooLarge = MarkupProblem(
    line: 0,
    column: 0,
    message: Message("dokumen lebih besar daripada 2 GiB", en: "the document is larger than 2 GiB"),
    arguments: []
  )
  static let unreadable = MarkupProblem(
    line: 0,
    column: 0,
    message: Message("dokumen tidak dapat dibaca", en: "the document cannot be read"),
    arguments: []
  )

  /// A parser's error; `nil` for warnings and for the stop that this module asks for itself.
  init?(_ error: xmlError, isHTML: Bool) {
    guard error.level != XML_ERR_WARNING, error.level != XML_ERR_NONE else { return nil }
    let code = UInt32(bitPattern: error.code)
    guard code != XML_ERR_USER_STOP.rawValue else { return nil }
    line = Int(error.line)
    column = Int(error.int2)
    let first = error.str1.map { String(cString: $0) } ?? ""
    let second = error.str2.map { String(cString: $0) } ?? ""
    arguments = []
    switch code {
    case XML_ERR_TAG_NAME_MISMATCH.rawValue:
      message = Message("<{1}> dari baris {2} ditutup </{3}>", en: "<{1}> of line {2} is closed by </{3}>")
      arguments = [.text(first), .number(Int(error.int1)), .text(second)]
    case XML_ERR_UNDECLARED_ENTITY.rawValue:
      message = Message("entitas &{1}; tidak dikenal", en: "entity &{1}; is not known")
      arguments = [.text(first)]
    case XML_ERR_ATTRIBUTE_REDEFINED.rawValue:
      message = Message("atribut {1} ditulis dua kali", en: "attribute {1} is written twice")
      arguments = [.text(first)]
    case XML_ERR_ATTRIBUTE_NOT_STARTED.rawValue:
      message = Message("nilai atribut tanpa tanda kutip", en: "attribute value without quotes")
    case XML_ERR_ATTRIBUTE_WITHOUT_VALUE.rawValue:
      message = Message("atribut {1} tanpa nilai", en: "attribute {1} without a value")
      arguments = [.text(first)]
    case XML_ERR_LT_IN_ATTRIBUTE.rawValue:
      message = Message("< di dalam atribut", en: "< in an attribute")
    case XML_ERR_NAME_REQUIRED.rawValue:
      message = Message(
        "nama diharapkan di sini; & ditulis &amp;",
        en: "a name is expected here; & is written &amp;"
      )
    case XML_ERR_INVALID_CHAR.rawValue, XML_ERR_INVALID_ENCODING.rawValue:
      message = Message("karakter atau byte yang tidak sah", en: "invalid character or byte")
    case XML_ERR_TAG_NOT_FINISHED.rawValue:
      message = Message("<{1}> tidak ditutup", en: "<{1}> is not closed")
      arguments = [.text(first)]
    case XML_ERR_DOCUMENT_EMPTY.rawValue:
      message = Message(
        "dokumen kosong atau tidak diawali <",
        en: "the document is empty or does not begin with <"
      )
    case XML_ERR_DOCUMENT_END.rawValue:
      message = Message("ada isi setelah akhir dokumen", en: "content behind the end of the document")
    case XML_NS_ERR_UNDEFINED_NAMESPACE.rawValue:
      message = Message("awalan ruang nama {1} tidak dikenal", en: "namespace prefix {1} is not known")
      arguments = [.text(first)]
    default:
      message = Message("XML tidak sah: {1}", en: "XML is not well formed: {1}")
      arguments = [.text(MarkupProblem.firstLine(error.message))]
    }
  }

  /// A validator's error at the place that the parser has reached; `nil` for warnings, among them the one
  /// that calls itself so and is raised as an error about keys whose value is invalid already.
  init?(schema error: xmlError, line: Int, column: Int) {
    self.line = line
    self.column = column
    let subject = SchemaSubject(MarkupProblem.firstLine(error.message))
    guard error.level != XML_ERR_WARNING, !subject.isWarning else { return nil }
    arguments = [.text(subject.description)]
    switch UInt32(bitPattern: error.code) {
    case XML_SCHEMAV_ELEMENT_CONTENT.rawValue:
      arguments.append(.text(subject.expected ?? "-"))
      message =
        subject.isMissingChild
        ? Message("{1} belum lengkap; seharusnya berisi {2}", en: "{1} is not complete; expected is {2}")
        : Message("{1} tidak pada tempatnya; seharusnya {2}", en: "{1} is out of place; expected is {2}")
    case XML_SCHEMAV_CVC_ELT_1.rawValue:
      message = Message("{1} tidak dikenal skema", en: "{1} is not known to the schema")
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_1.rawValue, XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_2.rawValue:
      message = Message("atribut {1} tidak dikenal skema", en: "attribute {1} is not known to the schema")
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_4.rawValue:
      message = Message("{1} harus punya atribut {2}", en: "{1} must have the attribute {2}")
      arguments.append(.text(subject.quotedAfterSubject ?? "-"))
    case XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_1.rawValue, XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_2.rawValue,
      XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_3.rawValue:
      message = MarkupProblem.wrongType
      arguments.append(.text(subject.type ?? "-"))
    case XML_SCHEMAV_CVC_IDC.rawValue:
      message = Message("{1} melanggar kunci yang harus unik atau ada", en: "{1} breaks a key or reference")
    case XML_SCHEMAV_CVC_LENGTH_VALID.rawValue...XML_SCHEMAV_CVC_ENUMERATION_VALID.rawValue:
      message = Message("isi {1} melanggar batas {2}", en: "the content of {1} breaks its limit {2}")
      arguments.append(.text(subject.facet ?? "-"))
    default:
      message = Message("{1} melanggar skema (aturan {2})", en: "{1} breaks the schema (rule {2})")
      arguments.append(.number(Int(error.code)))
    }
  }

  private static let wrongType = Message("isi {1} bukan {2}", en: "the content of {1} is not {2}")

  /// Whether the problem is that a value is not of the type that the schema asks for.
  var isAboutType: Bool { message == MarkupProblem.wrongType }

  /// The first line of a libxml2 message, without its line end.
  static func firstLine(_ message: UnsafeMutablePointer<CChar>?) -> String {
    guard let message else { return "" }
    return String(String(cString: message).prefix { $0 != "\n" })
  }
}

/// What a validator's message is about, read from its fixed beginning and end; the middle may hold a value
/// of the document and is left alone.
///
/// ```
/// Element '{urn:warkat:1}tanggal', attribute 'id': [facet 'pattern'] The value '...' is not accepted ...
/// ```
struct SchemaSubject {
  private var element = ""
  private var attribute: String?
  private(set) var facet: String?
  private var rest: Substring

  init(_ message: String) {
    rest = message[...]
    if let name = take("Element '", until: "'") { element = SchemaSubject.local(name) }
    if let name = take(", attribute '", until: "'") { attribute = SchemaSubject.local(name) }
    _ = take(":", until: " ")
    facet = take("[facet '", until: "'")
  }

  /// `<tanggal>` or `<tanggal id>`.
  var description: String {
    guard let attribute else { return "<\(element)>" }
    return "<\(element) \(attribute)>"
  }

  /// Whether the message calls itself a warning.
  var isWarning: Bool { rest.hasPrefix("Warning:") }

  /// Whether the message is about the end of an element rather than about a child.
  var isMissingChild: Bool { rest.hasPrefix("Missing child") }

  /// What would be right, in `Expected is ( a, b ).`, names of the schema only.
  var expected: String? {
    guard let open = rest.range(of: "( ", last: false), let close = rest.range(of: " )", last: true),
      open.upperBound <= close.lowerBound
    else { return nil }
    return rest[open.upperBound..<close.lowerBound].split(separator: ", ")
      .map { SchemaSubject.local(String($0)) }.joined(separator: ", ")
  }

  /// The last quoted word: `'...' is not a valid value of the atomic type 'xs:date'.`
  var type: String? {
    guard let mark = rest.range(of: " type '", last: true) else { return nil }
    return SchemaSubject.local(String(rest[mark.upperBound...].prefix { $0 != "'" }))
  }

  /// The first quoted word: `The attribute 'id' is required but missing.`
  var quotedAfterSubject: String? {
    guard let open = rest.firstIndex(of: "'") else { return nil }
    return String(rest[rest.index(after: open)...].prefix { $0 != "'" })
  }

  private mutating func take(_ start: String, until end: Character) -> String? {
    guard rest.hasPrefix(start) else { return nil }
    let after = rest.dropFirst(start.count)
    guard let stop = after.firstIndex(of: end) else { return nil }
    rest = after[after.index(after: stop)...]
    if rest.first == "]" { rest = rest.dropFirst(2) }
    return String(after[..<stop])
  }

  /// A name without its namespace in braces.
  private static func local(_ name: String) -> String {
    guard name.hasPrefix("{"), let close = name.firstIndex(of: "}") else { return name }
    return String(name[name.index(after: close)...])
  }
}

extension Substring {
  /// The first or last place of `needle`.
  fileprivate func range(of needle: String, last: Bool) -> Range<Index>? {
    var found: Range<Index>?
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(needle) {
        let range = start..<index(start, offsetBy: needle.count)
        if !last { return range }
        found = range
      }
      start = index(after: start)
    }
    return found
  }
}
