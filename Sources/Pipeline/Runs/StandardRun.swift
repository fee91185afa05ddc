package import Core
package import Documents
import Standard

/// `warkat sop`: the SOP as a page.
package enum StandardRun {
  /// The page of the versions shown.
  ///
  /// - Parameter program: Name and version of the program, for the page's foot.
  package static func html(
    _ page: StandardPage,
    program: String,
    at desk: Desk,
    in workspace: Workspace
  ) throws(Problems) -> [UInt8] {
    let templates = try TemplateSet.load([.standard], in: workspace)
    var bytes: [UInt8] = []
    let document = page.prepare(desk.paperContext(program: program, for: templates))
    try lifting { () throws(Problem) in try templates.renderHTML(document, into: &bytes) }
    return bytes
  }
}
