import Core
import Register

/// The appendix of the monthly report: every figure with the registration numbers behind it.
///
/// Paper shows at most ``printLimit`` runs of numbers of a figure and says how many more there are; the XML holds
/// all of them, as places in one list of requests, so that a month of thousands stays small.
struct Appendix: Sendable {
  /// How many runs of numbers of one figure are printed.
  static let printLimit = 40

  /// The requests behind any figure; where there are too many, the latest in the register.
  var requests: CutList<Request>
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
    /// Requests that have no place, for the list of requests is cut.
    var unplaced = 0

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
        .maybe("tidak_berurut", "permohonannya yang tidak dimuat karena daftar dipotong", sample: "7") {
          $0.unplaced > 0 ? String($0.unplaced) : nil
        },
      ]
        + Appendix.names.map { name in
          .flag("n_\(name)", "angka \(name)", isAlternative: name != sampleName) { $0.source.name == name }
        }
    )
  }

  /// An appendix of nothing.
  init() { (requests, figures) = (CutList([]), []) }

  /// The appendix of figures. Linear in the requests of the register and in those of each figure.
  ///
  /// - Parameter limit: How many requests it lists.
  init(_ sources: [FigureSource], _ book: ReportBook, atMost limit: Int) {
    let used = book.union(sources.map(\.positions))
    let listed = used.suffix(limit)
    requests = CutList(
      listed: zip(1..., listed).map { Request(place: $0, reference: book.reference($1)) },
      count: used.count,
      limit: limit
    )
    // By position; -1 for requests that are not listed.
    var places = [Int32](repeating: -1, count: book.facts.count)
    for (place, position) in listed.enumerated() { places[position] = Int32(place) }
    figures = sources.map { source in
      let positions = source.positions.sorted()
      let runs = NumberRuns(positions.lazy.map { book.reference($0) }, atMost: Appendix.printLimit).runs
      let indices = positions.compactMap { places[$0] < 0 ? nil : Int(places[$0]) }
      return Figure(
        source: source,
        printed: runs,
        omitted: positions.count - runs.reduce(0) { $0 + $1.count },
        places: PlaceRuns.text(indices),
        unplaced: positions.count - indices.count
      )
    }
  }

  static let sheet = Sheet<Appendix>([
    .list("permohonan", "semua permohonan di balik angka", Request.sheet) { $0.requests.listed },
    .cut("permohonan") { $0.requests.cut },
    .list("angka", "angka laporan dengan nomornya", samples: 1, Figure.sheet) { $0.figures },
    .flag("ada", "ada angka yang bernomor") { !$0.requests.isEmpty },
    .flag("tidak_lengkap", "ada angka yang nomornya tidak semua dicetak") { appendix in
      appendix.figures.contains { $0.omitted > 0 }
    },
  ])
}
