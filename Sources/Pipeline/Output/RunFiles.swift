/// The files of one run, in lists of equal length, none of which is copied or half empty where hundreds of thousands are
/// added.
struct RunFiles: Sendable {
  /// A file.
  struct File: Sendable {
    /// What the manifest says of it, once it is finished.
    var entry: Manifest.Entry?
    /// The name beside its target; `nil` for one that stands in its place already.
    var staged: Int32?
  }

  private var parts: [[File]] = []
  private(set) var count = 0

  private static let length = 1024

  mutating func append(_ file: File) {
    if count % RunFiles.length == 0 {
      parts.append([])
      parts[parts.count - 1].reserveCapacity(RunFiles.length)
    }
    parts[parts.count - 1].append(file)
    count += 1
  }

  subscript(index: Int) -> File {
    get { parts[index / RunFiles.length][index % RunFiles.length] }
    set { parts[index / RunFiles.length][index % RunFiles.length] = newValue }
  }

  /// All files, in the order of adding.
  var all: some Sequence<File> { parts.joined() }

  /// Nothing is staged any more.
  mutating func settle() { for index in 0..<count { self[index].staged = nil } }
}
