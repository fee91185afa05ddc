package import Standard

extension Reports {
  /// The counted rows of a year, as its register lists them, in the order of files and lines.
  package func rows(of year: Int) -> [JudgedRow] {
    book.facts.indices.filter { YearlyRegister.year(of: $0, book) == year }.map { book.row($0) }
  }
}
