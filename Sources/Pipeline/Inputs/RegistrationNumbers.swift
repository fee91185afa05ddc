package import Core
package import Standard

/// Registration numbers named on the command line.
package enum RegistrationNumbers {
  /// Checks that the register holds every number, compared as REG-GANDA compares them.
  ///
  /// - Throws: A problem of usage for each that it does not hold, with the nearest one that it does.
  package static func check(_ numbers: [String], in judgement: Judgement) throws(Problems) {
    let known = judgement.countedRows.compactMap { $0.request.text(.number) }
    let keys = Set(known.map(FoldedText.fold))
    let problems = numbers.filter { !keys.contains(FoldedText.fold($0)) }.map { number in
      let near = NearMiss.suggestions(for: number, among: known, distance: 2).first
      return Problem(
        .usage,
        Message("nomor {1} tidak ada di register", en: "number {1} is not in the register"),
        [.text(number), .text(near ?? "")],
        remedy: near == nil ? nil : Message("mungkin maksudnya {2}", en: "perhaps {2} is meant")
      )
    }
    if !problems.isEmpty { throw Problems(problems) }
  }
}
