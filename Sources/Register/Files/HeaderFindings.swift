import Core

/// What is to be said about the headings of a file.
struct HeaderFindings {
  /// The findings.
  private(set) var findings: [Finding] = []
  /// The fatal one that drops the file, if any.
  private(set) var dropping: Code?

  init(_ plan: HeaderPlan, file: Int, _ settings: ReadingSettings) {
    let place = Place(file: file, line: plan.line)
    unknownColumns(plan, place, settings)
    findings += HeadingMap.findings(plan, place, settings)
    let missing = Column.required.filter { column in !plan.fields.contains { $0.column == column } }
    for column in missing {
      findings.append(
        Finding(
          .csvMissingColumn,
          at: Place(file: file, line: plan.line, column: column.name),
          Message("kolom wajib tidak ada: {1}", en: "required column missing: {1}"),
          [.text(column.name)],
          remedy: Message(
            "tambahkan kolomnya, atau petakan judulnya dengan kolom: di warkat.yaml",
            en: "add the column, or map its heading under kolom: in warkat.yaml"
          )
        )
      )
    }
    let doubled = doubledColumns(plan, file)
    if !missing.isEmpty { dropping = .csvMissingColumn } else if doubled { dropping = .csvDoubledColumn }
    if dropping == nil { absentColumns(plan, place) }
  }

  private mutating func doubledColumns(_ plan: HeaderPlan, _ file: Int) -> Bool {
    var found = false
    for (first, second) in zip(plan.fields, plan.fields.dropFirst()) where first.column == second.column {
      found = true
      let place = Place(
        file: file,
        line: plan.line,
        column: second.column.name,
        columnIndex: second.index
      )
      if findings.contains(where: { $0.code == .csvDoubledColumn && $0.place.column == place.column }) {
        continue
      }
      findings.append(
        Finding(
          .csvDoubledColumn,
          at: place,
          Message("dua judul untuk kolom {1}: {2} dan {3}", en: "two headings for column {1}: {2} and {3}"),
          [
            .text(second.column.name), .text(plan.headings[first.index].text),
            .text(plan.headings[second.index].text),
          ],
          remedy: Message("hapus atau ganti nama salah satunya", en: "remove or rename one of them")
        )
      )
    }
    return found
  }

  private mutating func unknownColumns(_ plan: HeaderPlan, _ place: Place, _ settings: ReadingSettings) {
    var seen: Set<String> = []
    let names = settings.synonyms.headingNames + settings.headings.keys.sorted()
    for index in plan.others where index < plan.headings.count {
      let heading = plan.headings[index].text
      let key = matchingForm(heading)
      guard !heading.isEmpty, seen.insert(key).inserted else { continue }
      var place = place
      place.column = heading
      place.columnIndex = index
      var forms: [String: String] = [:]
      for name in names where forms[matchingForm(name)] == nil { forms[matchingForm(name)] = name }
      let near = NearMiss.suggestions(for: key, among: names.map(matchingForm))
      var suggestions: [String] = []
      for name in near.compactMap({ forms[$0] }) where !suggestions.contains(name) {
        suggestions.append(name)
      }
      let repaired = DoubleEncoding.repaired(heading)
      findings.append(
        Finding(
          .csvUnknownColumn,
          at: place,
          Message(
            "judul tidak dikenal: {1}; kolomnya disimpan, tidak dibaca",
            en: "unknown heading: {1}; its column is kept, not read"
          ),
          [.text(heading), .text(repaired ?? suggestions.joined(separator: ", "))],
          remedy: repaired != nil
            ? Message(
              "enkode judul rusak, mungkin {2}; simpan ulang berkas asalnya sebagai CSV UTF-8",
              en: "the heading's encoding is damaged, perhaps {2}; save the original again as CSV UTF-8"
            ) : suggestions.isEmpty ? nil : Message("mungkin {2}", en: "perhaps {2}"),
          suggestions: suggestions
        )
      )
    }
  }

  private mutating func absentColumns(_ plan: HeaderPlan, _ place: Place) {
    let known = Set(plan.present).union(plan.implied)
    let absent = HeaderFindings.limiting.filter { !known.contains($0) }
    guard !absent.isEmpty else { return }
    findings.append(
      Finding(
        .csvAbsentColumns,
        at: place,
        Message(
          "kolom yang tidak ada membatasi penilaian: {1}",
          en: "absent columns limit the judgement: {1}"
        ),
        [.text(absent.map(\.name).joined(separator: ", "))]
      )
    )
  }

  /// The columns that findings.md sections 1, 2 and the law table name, and `petugas`.
  private static let limiting: [Column] = [
    .complete, .applicantKind, .identityKind, .identityNumber, .phone, .email, .channel,
    .informationCategory, .delivery, .officers, .formStart, .formEnd, .classification, .otherBody,
    .informingStart, .informingEnd, .receiptNumber, .exemptStart, .exemptEnd, .applicantInformed,
    .memoNumber, .memoDate, .extensionDate, .extensionReason, .decision, .exemptionBasis, .refusalReason,
    .consequenceTest, .refusalDecisionNumber, .noticeNumber, .noticeDate, .handoverStart, .handoverEnd,
    .handoverReceiptNumber, .copyCost, .sendingCost, .otherCost, .totalCost, .registerUpdated, .supervised,
    .supervisor,
  ]
}
