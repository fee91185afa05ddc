package import Core
package import Documents
import Tabular

/// The names that law or model demand of a document (`templates/wajib.csv`: document, name, source).
package struct RequiredNames: Sendable {
  /// One demand.
  struct Demand: Sendable, Hashable {
    /// Dotted names, one of which must be printed, or anything inside it.
    var names: [String]
    /// The article, such as `UU 14/2008 Pasal 22 ayat (7) huruf a`.
    var source: String
    /// The line of the file.
    var line: Int
  }

  static let path = "templates/wajib.csv"
  private static let header = ["dokumen", "nama", "dasar"]

  private let file: String
  private var demands: [DocumentKind: [Demand]] = [:]

  /// Reads the file of the workspace, or the shipped one.
  ///
  /// - Throws: Every line that names no document, or a name that the document does not offer.
  package init(in workspace: Workspace) throws(Problems) {
    file = workspace.displayName(Self.path)
    let found = try lifting { () throws(Problem) in try workspace.resource(Self.path) }
    guard let bytes = found else {
      throw Problems([
        Problem(.unusable, file: file, Message("berkas tidak ditemukan", en: "file not found"))
      ])
    }
    var problems: [Problem] = []
    var reader = TabularReader(bytes, options: TabularOptions(delimiter: UInt8(ascii: ","), encoding: .utf8))
    var record = Record()
    var hasHeader = false
    while reader.next(into: &record) {
      if record.isBlank || record.bytes.first == UInt8(ascii: "#") { continue }
      let cells = (0..<record.count).map { String(decoding: record[$0], as: UTF8.self) }
      if hasHeader {
        if let problem = add(cells, record.line) { problems.append(problem) }
      } else {
        hasHeader = true
        guard cells != Self.header else { continue }
        problems.append(
          Problem(
            .unusable,
            file: file,
            line: record.line,
            Message("judul harus {1}", en: "the header must be {1}"),
            [.text(Self.header.joined(separator: ","))]
          )
        )
        break
      }
    }
    if !problems.isEmpty { throw Problems(problems) }
  }

  private mutating func add(_ cells: [String], _ line: Int) -> Problem? {
    func problem(_ message: Message, _ arguments: [Argument], near: String? = nil) -> Problem {
      var problem = Problem(.unusable, file: file, line: line, message, arguments)
      if let near {
        problem.arguments = Array((arguments + [.text(""), .text("")]).prefix(2)) + [.text(near)]
        problem.remedy = Message("mungkin maksudnya {3}", en: "perhaps {3} is meant")
      }
      return problem
    }
    guard cells.count == 3, cells.allSatisfy({ !$0.isEmpty }) else {
      return problem(Message("baris harus berisi {1} sel", en: "a row must have {1} cells"), [.number(3)])
    }
    guard let kind = DocumentKind(rawValue: cells[0]) else {
      return problem(
        Message("tidak ada dokumen {1}", en: "there is no document {1}"),
        [.text(cells[0])],
        near: NearMiss.suggestions(for: cells[0], among: DocumentKind.allCases.map(\.rawValue), distance: 3)
          .first
      )
    }
    let names = cells[1].split(separator: "|").map(String.init)
    let known = kind.shape.entries.map(\.path)
    for name in names where !known.contains(name) {
      return problem(
        Message("dokumen {1} tidak menyediakan nama {2}", en: "document {1} offers no name {2}"),
        [.text(cells[0]), .text(name)],
        near: NearMiss.suggestions(for: name, among: known, distance: 2).first
      )
    }
    demands[kind, default: []].append(Demand(names: names, source: cells[2], line: line))
    return nil
  }

  /// Why a name of a document must be printed, by its dotted name.
  package func sources(_ kind: DocumentKind) -> [String: String] {
    let pairs = (demands[kind] ?? []).flatMap { demand in demand.names.map { ($0, demand.source) } }
    return Dictionary(pairs, uniquingKeysWith: { "\($0); \($1)" })
  }

  /// A problem for each demand on a document that a template of it does not meet.
  func problems(_ kind: DocumentKind, printed: Set<String>, template: String) -> [Problem] {
    (demands[kind] ?? []).filter { demand in
      !demand.names.contains { name in printed.contains { $0 == name || $0.hasPrefix("\(name).") } }
    }.map { demand in
      Problem(
        .unusable,
        file: template,
        Message(
          "templat tidak mencetak {1}, yang wajib menurut {2}",
          en: "the template does not print {1}, which {2} demands"
        ),
        [
          .text(demand.names.joined(separator: " / ")), .text(demand.source), .text("\(file):\(demand.line)"),
        ],
        remedy: Message(
          "cetak nama itu; daftar yang wajib ada di {3}",
          en: "print that name; what is demanded stands in {3}"
        )
      )
    }
  }
}
