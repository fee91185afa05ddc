package import Documents

/// What a recorded run put into its print jobs.
package struct PrintSummary: Sendable, Equatable {
  /// One print job.
  package struct Job: Sendable, Equatable {
    /// The path below the output folder.
    package var path: String
    /// The kind of its papers.
    package var kind: DocumentKind
    /// Which file of several it is, from 1.
    package var part: Int
    /// The number of papers in it; 0 where there is nothing to print.
    package var papers: Int
  }

  /// The print jobs that were written, in the order of the folders.
  package var jobs: [Job] = []
  /// Papers printed for the first time.
  package var new = 0
  /// Papers that read differently from their latest print.
  package var changed = 0
  /// Papers that read as they did when last printed.
  package var copies = 0
  /// Papers left out by `--baru`, for their latest print reads the same.
  package var skipped = 0
}
