import Core

/// What is to be said about the headings that the office maps in `warkat.yaml` (setting `kolom`).
enum HeadingMap {
  /// CSV-KOLOM-PETA: a mapped heading that the file does not have, where its column is missing for want of it.
  /// Model PPID-C has no headings to map.
  static func findings(_ plan: HeaderPlan, _ place: Place, _ settings: ReadingSettings) -> [Finding] {
    guard plan.layout == .flat, !settings.headings.isEmpty else { return [] }
    let present = Set(plan.headings.map { matchingForm($0.text) })
    let columns = plan.implied.union(plan.fields.map(\.column))
    let unknown = plan.others.filter { $0 < plan.headings.count }.map { plan.headings[$0].text }
      .filter { !$0.isEmpty }
    return settings.headings.sorted { $0.key < $1.key }.compactMap { heading, column in
      let key = matchingForm(heading)
      guard !present.contains(key), !columns.contains(column) else { return nil }
      let near = unknown.filter {
        !NearMiss.suggestions(for: matchingForm($0), among: [key], distance: 2).isEmpty
      }
      var place = place
      place.column = column.name
      return Finding(
        .csvMappedHeading,
        at: place,
        Message(
          "judul {1}, yang dipetakan ke {2} di warkat.yaml, tidak ada di berkas",
          en: "heading {1}, mapped to {2} in warkat.yaml, is not in the file"
        ),
        [.text(heading), .text(column.name), .text(near.joined(separator: ", "))],
        remedy: near.isEmpty
          ? Message(
            "samakan judul di bagian kolom: warkat.yaml dengan judul di berkas",
            en: "make the heading under kolom: in warkat.yaml the one of the file"
          )
          : Message(
            "mungkin maksudnya {3}; samakan judul di bagian kolom: warkat.yaml",
            en: "perhaps {3} is meant; mend the heading under kolom: in warkat.yaml"
          ),
        suggestions: near
      )
    }
  }
}
