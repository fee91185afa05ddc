package import Core
package import Documents

/// The narratives of one year (`narasi/YYYY/*.md`): read at every run, made with guiding questions where missing.
package struct NarrativeFiles: Sendable {
  /// The folder of the year.
  private let folder: String
  private let workspace: Workspace

  /// The narratives of `year` below the folder of all years (`--narasi`).
  package init(_ year: Int, below folder: String, in workspace: Workspace) {
    self.folder = Path.join(Path.join(workspace.folder, folder), String(year))
    self.workspace = workspace
  }

  private func path(_ part: AnnualPart) -> String { Path.join(folder, "\(part.rawValue).md") }

  /// What the office wrote; a part without a file has nothing written.
  ///
  /// - Throws: Every line of every file that is not understood.
  package func read() throws(Problems) -> [Narrative] {
    var narratives: [Narrative] = []
    var problems: [Problem] = []
    for part in AnnualPart.allCases {
      let path = path(part)
      do throws(Problems) {
        guard let text = try text(path) else {
          narratives.append(Narrative(part, file: path))
          continue
        }
        narratives.append(Narrative(part, file: path, content: try .init(text, file: path)))
      } catch {
        problems += error.all
      }
    }
    guard problems.isEmpty else { throw Problems(problems) }
    return narratives
  }

  private func text(_ path: String) throws(Problems) -> String? {
    guard let bytes = try lifting({ () throws(Problem) in try workspace.read(path) }) else { return nil }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Problems([
        Problem(
          .unusable,
          file: path,
          Message("narasi bukan teks UTF-8", en: "the narrative is not UTF-8 text"),
          remedy: Message("simpan lagi dengan enkode UTF-8", en: "save it again as UTF-8")
        )
      ])
    }
    return text
  }

  /// Makes the files that are missing, with guiding questions as comments.
  ///
  /// - Returns: The paths made, in the order of the parts.
  package func prepare() throws(Problems) -> [String] {
    try lifting { () throws(Problem) in
      var made: [String] = []
      for part in AnnualPart.allCases {
        let path = path(part)
        if try workspace.read(path) != nil { continue }
        guard let bytes = try workspace.resource("templates/narasi/\(part.rawValue).md") else { continue }
        try NewFile.write(bytes, path, workspace.calls)
        made.append(path)
      }
      return made
    }
  }
}
