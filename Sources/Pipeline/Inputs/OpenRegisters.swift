package import Core
package import Register

/// The registers of a run, opened but not read: a file is read piece by piece where its rows are wanted, standard input
/// and pipes as a whole.
package struct OpenRegisters: Sendable {
  /// The registers, in order.
  package let sources: [RegisterSource]
  /// Told how much of them was read.
  let progress: @Sendable (Progress) -> Void
  private let files: [OpenFile]

  /// Opens files, `-` for standard input, and the CSV files of folders (``RegisterInputs/names(_:in:)``).
  ///
  /// - Throws: Every path that is missing, unreadable, or a folder without CSV files.
  package init(_ paths: [String], in workspace: Workspace) throws(Problems) {
    let names = RegisterInputs.names(paths, in: workspace)
    var problems = names.problems
    var sources: [RegisterSource] = []
    var files: [OpenFile] = []
    for name in names.names {
      do throws(Problem) {
        if name != "-", let file = try workspace.open(name) {
          files.append(file)
          sources.append(RegisterSource(name: name, content: file.content))
        } else {
          sources.append(try RegisterInputs.source(name, workspace))
        }
      } catch {
        problems.append(error)
      }
    }
    if !problems.isEmpty { throw Problems(problems) }
    self.sources = sources
    self.files = files
    progress = workspace.progress
  }

  /// Registers in memory.
  init(_ sources: [RegisterSource]) {
    self.sources = sources
    files = []
    progress = { _ in }
  }

  /// Checks that all bytes asked for were there.
  func checkReading() throws(Problem) {
    for file in files { if let problem = file.problem { throw problem } }
  }
}
