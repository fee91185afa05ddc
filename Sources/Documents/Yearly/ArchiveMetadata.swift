/// What a file of the archive is held to be: size and checksum.
package struct ArchiveFixity: Sendable, Hashable {
  /// Bytes.
  package var size: Int
  /// SHA-256 in hexadecimal.
  package var sha256: String

  /// Size and checksum.
  package init(size: Int, sha256: String) {
    self.size = size
    self.sha256 = sha256
  }
}

/// The machine-readable description of the tables of a year's archive.
package struct ArchiveMetadata: Sendable {
  private let tables: [ArchiveTable]
  private let dictionary: ArchiveDictionary

  /// The description of `tables`, in the words of the dictionary.
  package init(_ tables: [ArchiveTable], _ dictionary: ArchiveDictionary) {
    self.tables = tables
    self.dictionary = dictionary
  }

  /// A moment, or a date where the time is not known, as a regular expression of XML Schema.
  private static let momentPattern = #"\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}[+]\d{2}:\d{2})?"#

  /// `datapackage.json` (Frictionless Data Package with Table Schema).
  ///
  /// - Parameters:
  ///   - name: The package's short name: small letters, digits, `-`.
  ///   - publisher: The office.
  ///   - fixity: Size and checksum of a table's file; tables without it are left out.
  package func dataPackage(
    name: String,
    title: String,
    publisher: String,
    fixity: (String) -> ArchiveFixity?
  ) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.text("profile", "tabular-data-package")
    json.text("name", name)
    json.text("title", title)
    json.key("contributors")
    json.beginArray()
    json.beginObject()
    json.text("title", publisher)
    json.text("role", "publisher")
    json.endObject()
    json.endArray()
    json.key("resources")
    json.beginArray()
    for table in tables {
      guard let fixity = fixity(table.file) else { continue }
      json.newLine()
      resource(table, fixity, &json)
    }
    json.newLine()
    json.endArray()
    json.endObject()
    return json.bytes + [0x0A]
  }

  private func resource(_ table: ArchiveTable, _ fixity: ArchiveFixity, _ json: inout JSONWriter) {
    json.beginObject()
    json.text("name", table.name)
    json.text("profile", "tabular-data-resource")
    json.text("path", table.file)
    json.text("format", "csv")
    json.text("mediatype", "text/csv")
    json.text("encoding", "utf-8")
    json.key("bytes")
    json.value(fixity.size)
    json.text("hash", "sha256:\(fixity.sha256)")
    json.key("dialect")
    json.beginObject()
    json.text("delimiter", ",")
    json.text("lineTerminator", "\r\n")
    json.text("quoteChar", "\"")
    json.key("doubleQuote")
    json.value(true)
    json.key("header")
    json.value(true)
    json.endObject()
    json.newLine()
    json.key("schema")
    json.beginObject()
    json.key("fields")
    json.beginArray()
    for field in table.fields {
      json.newLine()
      self.field(field, of: table, &json)
    }
    json.newLine()
    json.endArray()
    json.key("missingValues")
    json.texts([""])
    if let key = table.key {
      json.key("primaryKey")
      json.texts([key])
    }
    if table.refersToAssessment { foreignKey(&json) }
    json.endObject()
    json.endObject()
  }

  private func foreignKey(_ json: inout JSONWriter) {
    json.key("foreignKeys")
    json.beginArray()
    json.beginObject()
    json.key("fields")
    json.texts(["urutan"])
    json.key("reference")
    json.beginObject()
    json.text("resource", ArchiveTable.assessment.name)
    json.key("fields")
    json.texts(["urutan"])
    json.endObject()
    json.endObject()
    json.endArray()
  }

  private func field(_ field: ArchiveTable.Field, of table: ArchiveTable, _ json: inout JSONWriter) {
    json.beginObject()
    json.text("name", field.name)
    let type =
      switch field.type {
      case .text, .moment, .code: "string"
      case .date: "date"
      case .integer: "integer"
      case .flag: "boolean"
      }
    json.text("type", type)
    if case .flag = field.type {
      json.key("trueValues")
      json.texts(["ya"])
      json.key("falseValues")
      json.texts(["tidak"])
    }
    if let meaning = dictionary.meaning(of: field.name, in: table.file) { json.text("description", meaning) }
    json.key("constraints")
    json.beginObject()
    if field.isRequired {
      json.key("required")
      json.value(true)
    }
    if field.name == table.key {
      json.key("unique")
      json.value(true)
    }
    switch field.type {
    case .moment: json.text("pattern", ArchiveMetadata.momentPattern)
    case .integer:
      json.key("minimum")
      json.value(0)
    case .code(let words):
      json.key("enum")
      json.texts(words)
    case .text, .date, .flag: break
    }
    json.endObject()
    json.endObject()
  }

  /// CSVW metadata of one table (W3C Tabular Data on the Web), for a file beside it.
  package func tableMetadata(of table: ArchiveTable, title: String) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.key("@context")
    json.beginArray()
    json.value("http://www.w3.org/ns/csvw")
    json.beginObject()
    json.text("@language", "id")
    json.endObject()
    json.endArray()
    json.text("url", table.file)
    json.text("dc:title", title)
    json.key("dialect")
    json.beginObject()
    json.text("encoding", "utf-8")
    json.text("delimiter", ",")
    json.text("quoteChar", "\"")
    json.key("doubleQuote")
    json.value(true)
    json.key("header")
    json.value(true)
    json.endObject()
    json.key("tableSchema")
    json.beginObject()
    json.key("columns")
    json.beginArray()
    for field in table.fields {
      json.newLine()
      column(field, of: table, &json)
    }
    json.newLine()
    json.endArray()
    if let key = table.key { json.text("primaryKey", key) }
    json.endObject()
    json.endObject()
    return json.bytes + [0x0A]
  }

  private func column(_ field: ArchiveTable.Field, of table: ArchiveTable, _ json: inout JSONWriter) {
    json.beginObject()
    json.text("name", field.name)
    json.text("titles", field.name)
    if let meaning = dictionary.meaning(of: field.name, in: table.file) {
      json.text("dc:description", meaning)
    }
    json.key("required")
    json.value(field.isRequired)
    json.text("null", "")
    json.key("datatype")
    json.beginObject()
    switch field.type {
    case .text: json.text("base", "string")
    case .moment:
      json.text("base", "string")
      json.text("format", ArchiveMetadata.momentPattern)
    case .date:
      json.text("base", "date")
      json.text("format", "yyyy-MM-dd")
    case .integer:
      json.text("base", "integer")
      json.key("minimum")
      json.value(0)
    case .flag:
      json.text("base", "boolean")
      json.text("format", "ya|tidak")
    case .code(let words):
      json.text("base", "string")
      json.text("format", words.joined(separator: "|"))
    }
    json.endObject()
    json.endObject()
  }
}

extension JSONWriter {
  /// A name with a text.
  fileprivate mutating func text(_ name: String, _ text: String) {
    key(name)
    value(text)
  }

  /// A list of texts.
  fileprivate mutating func texts(_ texts: [String]) {
    beginArray()
    for text in texts { value(text) }
    endArray()
  }
}
