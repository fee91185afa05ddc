/// How documents name the files of a register: by base name, for a path tells where somebody keeps a file; by
/// the path as written where two files share a base name.
enum FileLabels {
  /// A label per file, in order.
  static func all(_ files: [String]) -> [String] {
    let full = files.map { FindingsReport.cleaned($0) }
    let base = full.map { name in
      name.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? name
    }
    return Set(base).count == base.count ? base : full
  }
}
