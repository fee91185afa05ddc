/// The defined words of findings.md section 1 for one row.
struct OracleWords {
  typealias There = OracleJudge.There

  let row: OracleRow

  init(_ row: OracleRow) { self.row = row }

  private var decisionFact: Fact<String> { row.word("keputusan", of: OracleJudge.decisions) }

  /// The final value, or an empty text.
  var decision: String { decisionFact.known ?? "" }

  /// *Decided* = final; `nil` where `keputusan` is unreadable.
  var isDecided: Bool? { decisionFact.isUnreadable ? nil : decisionFact.known != nil }

  /// *Answered* = final without `tidak_lengkap` and `dicabut`.
  var isAnswered: Bool {
    isDecided == true && decision != "tidak_lengkap" && decision != "dicabut"
  }

  var classification: Fact<String> {
    row.word("klasifikasi", of: ["terbuka", "dikecualikan", "sebagian"])
  }

  var channel: Fact<String> {
    row.word("saluran", of: ["langsung", "surat", "email", "telepon", "faksimili", "daring"])
  }

  var delivery: Fact<String> {
    row.word("cara_penyampaian", of: ["ambil_langsung", "email", "faksimili", "pos", "kurir"])
  }

  var received: Fact<OracleMoment> { row.moment("diterima") }

  var category: Fact<String> { row.word("kategori_informasi", of: ["tahapan_pemilu", "badan_publik"]) }

  /// `formulir_mulai`, else `diterima` if `saluran` is `langsung` or `telepon` (*else* = where empty or unreadable).
  var formStart: Fact<OracleMoment> {
    let form = row.moment("formulir_mulai")
    if form.known != nil { return form }
    if channel.isUnreadable { return .unreadable }
    if let channel = channel.known, ["langsung", "telepon"].contains(channel) { return received }
    if channel.isAbsent { return .absent }
    return form
  }

  /// *Direct*; `nil` where a value that it needs is unreadable. Absent columns count as empty here.
  var isDirect: Bool? {
    if isDecided == nil { return nil }
    guard decision == "dikabulkan" || decision == "tidak_dikuasai" else { return false }
    if row.text("nomor_nota_dinas").isFilled { return false }
    let handover = row.date("penyerahan_selesai")
    if handover.isEmpty || handover.isAbsent { return false }
    guard let handover = handover.known, let received = received.known else { return nil }
    return handover == received.day
  }

  func there(_ column: String) -> There { state(row.text(column)) }

  func need(_ column: String) -> OracleJudge.Need {
    OracleJudge.Need(column: column, state: there(column))
  }

  func needDate(_ column: String) -> OracleJudge.Need {
    OracleJudge.Need(column: column, state: state(row.date(column)))
  }

  private func state<Value>(_ fact: Fact<Value>) -> There {
    switch fact {
    case .value: .there
    case .empty: .missing
    case .absent: .absent
    case .unreadable: .unreadable
    }
  }

  var thereClassification: There { state(classification) }

  /// `pemohon_terinfokan` = yes.
  var informed: There {
    let word = row.word("pemohon_terinfokan", of: ["ya", "tidak"])
    return word.known == "tidak" ? .missing : state(word)
  }

  /// Output of step 5.
  var handoverPaper: OracleJudge.Need {
    let receipt = need("nomor_tanda_terima_informasi")
    let notice = need("nomor_pemberitahuan")
    if decision == "dikabulkan" || decision == "dikabulkan_sebagian" { return receipt }
    guard decision == "tidak_dikuasai", isDirect != false else { return notice }
    if notice.state == .there || receipt.state == .there && isDirect == true {
      return OracleJudge.Need(column: notice.column, state: .there)
    }
    // Whether it is direct is not known, and it matters.
    if receipt.state == .there { return OracleJudge.Need(column: notice.column, state: .unreadable) }
    for state in [There.unreadable, .absent] where receipt.state == state || notice.state == state {
      return OracleJudge.Need(column: notice.column, state: state)
    }
    return isDirect == true ? receipt : notice
  }

  var document: Fact<String> {
    row.word(
      "jenis_identitas",
      of: ["ktp", "sim", "paspor", "surat_kuasa", "akta_notaris", "pengesahan_badan_hukum"]
    )
  }

  /// Whether the document suits the applicant; `nil` where one of the two is not there to compare.
  var documentSuits: Bool? {
    let kind = row.word("kategori_pemohon", of: ["perorangan", "kelompok_orang", "badan_hukum"])
    guard let kind = kind.known, let document = document.known else { return nil }
    let suits = [
      "perorangan": ["ktp", "sim", "paspor"], "kelompok_orang": ["surat_kuasa", "ktp"],
      "badan_hukum": ["akta_notaris", "pengesahan_badan_hukum"],
    ]
    return suits[kind]?.contains(document)
  }

  /// *Identity complete*: what each of its facts says. An unsuitable document is missing under no column's name.
  var identity: [OracleJudge.Need] {
    var needs = [need("nama_pemohon"), need("alamat")]
    needs.append(OracleJudge.Need(column: "jenis_identitas", state: state(document)))
    needs.append(need("nomor_identitas"))
    let kind = row.word("kategori_pemohon", of: ["perorangan", "kelompok_orang", "badan_hukum"])
    if document.known != nil, kind.isUnreadable {
      needs.append(OracleJudge.Need(column: "", state: .unreadable))
    }
    if documentSuits == false { needs.append(OracleJudge.Need(column: "", state: .missing)) }
    if !["surat", "faksimili"].contains(channel.known) {
      let state = contact == .there || !channel.isUnreadable ? contact : .unreadable
      needs.append(OracleJudge.Need(column: "telepon", state: state))
    }
    return needs
  }

  /// One of `telepon` and `email`. An empty one beside an absent one is neither (readings.md S4).
  var contact: There {
    let both = [there("telepon"), there("email")]
    for state in [There.there, .unreadable, .missing] where both.contains(state) { return state }
    return .absent
  }
}
