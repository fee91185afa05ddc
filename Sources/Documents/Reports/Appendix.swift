import Core
import Register

/// The appendix of the monthly report: every figure with the registration numbers behind it.
///
/// Paper shows at most ``printLimit`` runs of numbers of a figure and says how many more there are; the XML holds
/// all of them, as places in one list of requests, so that a month of thousands stays small.
struct Appendix: Sendable {
  /// How many runs of numbers of one figure are printed.
  static let printLimit = 40

  /// The requests behind any figure.
  var requests: [Request]
  /// The figures, in the order of the report.
  var figures: [Figure]
  /// All names that a figure may have.
  static let names: [String] =
    FigureSource.ownNames + Breakdown<Channel>.names("saluran") + Breakdown<ApplicantKind>.names("pemohon")
    + Breakdown<InformationCategory>.names("informasi") + Breakdown<Decision>.names("keputusan")

  /// A request and its place in the list, from 1.
  struct Request: Sendable {
    var place: Int
    var reference: Reference

    static let sheet = Sheet<Request>([
      .number("urut", "urutan dalam lampiran", sample: 1) { $0.place },
      .maybe("nomor", "nomor register", sample: "001/PPID/X/2021") { $0.reference.number },
      .text("berkas", "berkas register", sample: "register.csv") { $0.reference.file },
      .number("baris", "baris dalam berkas", sample: 2) { $0.reference.line },
    ])
  }

  /// A figure with the runs that are printed and the places of all its requests.
  struct Figure: Sendable {
    var source: FigureSource
    var printed: [NumberRuns.Run]
    var omitted: Int
    /// `1-12 15`: places, neighbours drawn together.
    var places: String

    private static let sampleName = "diterima"

    static let sheet = Sheet<Figure>(
      [
        .text("kunci", "kunci lampiran", sample: "1.2") { $0.source.key },
        .text("nama", "apa yang dihitung", sample: sampleName) { $0.source.name },
        .maybe("rincian", "langkah, huruf, hari kerja, atau urutan petugas", sample: "4") {
          $0.source.detail
        },
        .maybe("nama_petugas", "nama petugas", sample: "Ana Marlina") { $0.source.label },
        .number("jumlah", "angka dalam laporan", sample: 3) { $0.source.count },
        .flag("ada", "lebih dari nol") { $0.source.count > 0 },
        .list("deret", "nomor register, paling banyak \(printLimit) deret", NumberRuns.Run.sheet) {
          $0.printed
        },
        .maybe("lain", "permohonan yang tidak dicetak dan hanya dimuat dalam XML", sample: "12") {
          $0.omitted > 0 ? String($0.omitted) : nil
        },
        .maybe("urut", "urutan semua permohonannya", sample: "1-2 4") {
          $0.places.isEmpty ? nil : $0.places
        },
      ]
        + Appendix.names.map { name in
          .flag("n_\(name)", "angka \(name)", isAlternative: name != sampleName) { $0.source.name == name }
        }
    )
  }

  /// An appendix of nothing.
  init() { (requests, figures) = ([], []) }

  /// The appendix of figures. Linear in the sum of their requests.
  init(_ sources: [FigureSource], _ book: ReportBook) {
    let used = Set(sources.lazy.flatMap(\.positions)).sorted()
    let references = book.references(used)
    let places = Dictionary(uniqueKeysWithValues: used.enumerated().map { ($1, $0) })
    requests = references.enumerated().map { Request(place: $0 + 1, reference: $1) }
    figures = sources.map { source in
      let indices = source.positions.compactMap { places[$0] }.sorted()
      let runs = NumberRuns(indices.lazy.map { references[$0] }).runs
      let printed = Array(runs.prefix(Appendix.printLimit))
      return Figure(
        source: source,
        printed: printed,
        omitted: indices.count - printed.reduce(0) { $0 + $1.count },
        places: PlaceRuns.text(indices)
      )
    }
  }

  static let sheet = Sheet<Appendix>([
    .list("permohonan", "semua permohonan di balik angka", Request.sheet) { $0.requests },
    .list("angka", "angka laporan dengan nomornya", samples: 1, Figure.sheet) { $0.figures },
    .flag("ada", "ada angka yang bernomor") { !$0.requests.isEmpty },
    .flag("tidak_lengkap", "ada angka yang nomornya tidak semua dicetak") { appendix in
      appendix.figures.contains { $0.omitted > 0 }
    },
  ])
}
