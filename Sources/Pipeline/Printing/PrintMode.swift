/// What a run does with the print ledger.
package enum PrintMode: Sendable, Hashable {
  /// Neither reads nor writes it; `cetak.html` holds every paper of the run, without marks.
  case plain
  /// Option `--cetak`: `cetak.html` holds every paper of the run, copies marked, and the ledger records them.
  case recorded
  /// Option `--baru`: only papers that were never printed or that changed since; the ledger records them.
  case news

  /// Whether the ledger is read and written.
  package var isRecorded: Bool { self != .plain }
}
