/// What a verification says of one bag or output folder.
package struct FolderReport: Sendable {
  /// What the folder is.
  package enum Kind: Sendable, Equatable {
    /// A bag, with the version it declares.
    case bag(version: String)
    /// An output folder of this program.
    case output
    /// A folder that holds bags.
    case collection
  }

  /// The folder as the user wrote it, with the path below it.
  package var folder: String
  package var kind: Kind
  /// Files checked: the payload of a bag, the listed files of an output folder.
  package var files: Int
  /// Their bytes.
  package var bytes: Int
  /// Files of a bag beside its payload.
  package var tagFiles: Int
  /// The checksums that were compared, weakest first.
  package var algorithms: [String]
  /// Everything found, differences first.
  package var findings: [VerificationFinding]

  init(
    folder: String,
    kind: Kind,
    files: Int = 0,
    bytes: Int = 0,
    tagFiles: Int = 0,
    algorithms: Set<ChecksumAlgorithm> = [],
    findings: [VerificationFinding]
  ) {
    self.folder = folder
    self.kind = kind
    self.files = files
    self.bytes = bytes
    self.tagFiles = tagFiles
    self.algorithms = algorithms.sorted().map(\.rawValue)
    self.findings = findings.sorted(by: VerificationFinding.comesFirst)
  }

  /// Whether everything is there that must be (RFC 8493 section 3).
  package var isComplete: Bool { !findings.contains { $0.effect == .incomplete } }

  /// Whether the bag is complete and every checksum holds.
  package var isValid: Bool { isComplete && !findings.contains { $0.effect == .invalid } }

  /// Findings that are differences.
  package var differences: Int { findings.count(where: \.isDifference) }

  /// Findings that are notes.
  package var notes: Int { findings.count - differences }
}
