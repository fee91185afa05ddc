package import Core
import Standard

/// How findings are told: in which language, with or without personal values, and under which names of files.
package struct FindingsWording: Sendable {
  /// The language of messages.
  package let language: Language
  /// Option `--tampilkan-nilai`: personal values are shown.
  package let showsValues: Bool
  /// The files as the user wrote them.
  let paths: [String]
  /// How documents name them.
  let labels: [String]

  /// - Parameter files: The files of the run as the user wrote them, in order.
  package init(files: [String], language: Language = .indonesian, showsValues: Bool = false) {
    paths = files
    labels = FileLabels.all(files)
    self.language = language
    self.showsValues = showsValues
  }

  /// A finding as it is read.
  func entry(_ finding: Finding) -> FindingsReport.Entry {
    FindingsReport.Entry(
      finding: finding,
      file: label(finding.place.file),
      value: Masking.value(of: finding, isShown: showsValues, language).map(FindingsReport.cleaned),
      message: FindingsReport.cleaned(finding.message.text(language, finding.arguments)),
      remedy: (finding.remedy?.text(language, finding.arguments)).map(FindingsReport.cleaned)
    )
  }

  /// The label of a file of the run.
  func label(_ index: Int?) -> String? { index.flatMap { labels.indices.contains($0) ? labels[$0] : nil } }

  /// The path of a file of the run.
  func path(_ index: Int?) -> String? { index.flatMap { paths.indices.contains($0) ? paths[$0] : nil } }
}
