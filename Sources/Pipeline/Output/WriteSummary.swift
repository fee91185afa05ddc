/// What a run did to the output folder.
package struct WriteSummary: Sendable, Equatable {
  /// Files that the run produced, the manifest apart.
  package var files = 0
  /// Of these, files that were new or different; the others were not touched.
  package var written = 0
  /// Files of earlier runs that the register no longer produces.
  package var obsolete: [Manifest.Entry] = []
  /// Obsolete files that were removed.
  package var removed: [String] = []

  /// Files that stood there already with the same bytes.
  package var unchanged: Int { files - written }
}
