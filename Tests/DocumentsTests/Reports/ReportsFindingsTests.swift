import Core
import Documents
import Foundation
import Register
import Standard
import Testing

@Suite struct ReportsFindingsTests {
  private func report(_ findings: [Finding], _ language: Language = .indonesian, shows: Bool = false)
    -> FindingsReport
  {
    let judgement = Judgement(
      reportingDate: ReportsData.day("2021-10-31"),
      files: [RegisterFile(name: "meja/a.csv")],
      rows: [],
      general: findings
    )
    return FindingsReport(judgement, language: language, showsValues: shows)
  }

  private func finding(_ column: String?, _ value: String?, code: Code = .regValue) -> Finding {
    Finding(
      code,
      at: Place(file: 0, line: 7, column: column, columnIndex: 27, record: 5),
      Message("nilai tidak dikenal", en: "unknown value"),
      [.text("sel")],
      value: value,
      remedy: Message("periksa {1}", en: "check {1}")
    )
  }

  @Test(arguments: [
    ("nama_pemohon", true), ("alamat", true), ("nomor_identitas", true), ("kontak", true),
    ("klasifikasi", false), ("tanggal_pemberitahuan", false), ("Kolom Kantor", true),
  ])
  func `a value of a personal or unknown column is masked everywhere`(_ column: String, _ masked: Bool) throws
  {
    let hidden = report([finding(column, "Cut Contoh")])
    let texts = [
      String(decoding: hidden.csv(), as: UTF8.self), String(decoding: hidden.json(), as: UTF8.self),
      hidden.text(), String(describing: hidden.prepare(try ReportsData.context(per: "2021-10-31")).view),
    ]
    #expect(texts[0].contains("Cut Contoh") != masked)
    #expect(texts[3].contains("Cut Contoh") != masked)
    if masked { #expect(texts.allSatisfy { !$0.contains("Cut Contoh") }) }
    let shown = report([finding(column, "Cut Contoh")], shows: true)
    #expect(String(decoding: shown.csv(), as: UTF8.self).contains("Cut Contoh"))
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+62", "'+62"), ("-1", "'-1"), ("@a", "'@a"), ("\tx", "'\tx"), ("\rx", "'\rx"),
    ("a=1", "a=1"), ("", ""), ("2021-10-04", "2021-10-04"),
  ])
  func `cells that a spreadsheet would run are guarded`(_ text: String, _ guarded: String) {
    #expect(FormulaGuard.guarded(text) == guarded)
  }

  @Test func `the CSV has a line per finding, quoted as RFC 4180 asks`() {
    let lines = String(decoding: report([finding("klasifikasi", "=a,\"b\"")]).csv(), as: UTF8.self)
      .split(separator: "\r\n").map(String.init)
    #expect(lines[0] == "kode,tingkat,berkas,baris,sel,kolom,nomor,nilai,pesan,saran")
    #expect(
      lines[1]
        == "REG-NILAI,galat,a.csv,7,AB5,klasifikasi,,\"'=a,\"\"b\"\"\",nilai tidak dikenal,periksa sel"
    )
    #expect(lines.count == 2)
  }

  @Test func `the terminal shows place, cell, weight, code, column and remedy`() {
    let text = report([finding("klasifikasi", "x")]).text()
    #expect(
      text.hasPrefix(
        """
        meja/a.csv
        meja/a.csv:7 [AB5] galat REG-NILAI klasifikasi: nilai tidak dikenal
            saran: periksa sel

        0 baris, 0 di antaranya nomor ganda
        1 galat, 0 peringatan, 0 catatan
        """
      )
    )
    let english = report([finding("klasifikasi", "x")], .english).text()
    #expect(english.contains("error REG-NILAI klasifikasi: unknown value\n    hint: check sel"))
  }

  @Test func `nothing of a register moves the terminal's cursor`() {
    let text = report([finding("kolom\u{1B}[2J\nlain", "x", code: .csvUnknownColumn)]).text()
    #expect(!text.contains("\u{1B}"))
    #expect(text.contains("kolom [2J lain"))
  }

  @Test(arguments: [
    ("a\"b\\c", #""a\"b\\c""#), ("\u{0}\u{1F}\u{7F}", #""\u0000\u001f\u007f""#),
    ("\n\r\t", #""\n\r\t""#), ("é• 😀", "\"é• 😀\""),
    ("\u{2028}\u{2029}\u{2027}", "\"\\u2028\\u2029\u{2027}\""),
    ("</script>", "\"</script>\""), ("", "\"\""),
  ])
  func `JSON escapes what it must`(_ text: String, _ json: String) throws {
    var writer = JSONWriter()
    writer.beginArray()
    writer.value(text)
    writer.endArray()
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "[\(json)]")
    let read = try JSONSerialization.jsonObject(with: Data(writer.bytes)) as? [String]
    #expect(read == [text])
  }

  @Test(arguments: [0, 9, 10, 100, -1, -1234, 1_234_567_890, Int.max, Int.min])
  func `JSON writes whole numbers as they are`(_ number: Int) {
    var writer = JSONWriter()
    writer.value(number)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == String(number))
  }

  @Test(arguments: [(1, 1, 1), (999, 12, 31), (1000, 1, 1), (2024, 2, 29), (9999, 12, 31)])
  func `JSON writes days as they are`(_ year: Int, _ month: Int, _ day: Int) throws {
    let date = try #require(LocalDate(year: year, month: month, day: day))
    var writer = JSONWriter()
    writer.value(date)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "\"\(date.iso)\"")
  }

  @Test func `JSON separates values and keeps numbers exact`() {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("a")
    writer.value(-3)
    writer.key("b")
    writer.beginArray()
    writer.value(tenths: 65)
    writer.value(tenths: 70)
    writer.value(tenths: -5)
    writer.value(true)
    writer.value(nil as String?)
    writer.endArray()
    writer.key("c")
    writer.beginObject()
    writer.endObject()
    writer.endObject()
    #expect(
      String(decoding: writer.bytes, as: UTF8.self) == #"{"a":-3,"b":[6.5,7,-0.5,true,null],"c":{}}"#
    )
  }

  @Test(.enabled(if: ReportsData.shared != nil, "samples not found"), arguments: ReportsData.samples)
  func `the JSON says of every row what an independent judge says`(_ name: String, _ per: String) throws {
    let bytes = FindingsReport(try ReportsData.sample(name, per: per)).json()
    let found = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    let expected = try ReportsData.expected(name)
    #expect(
      Set(found.keys) == [
        "versi", "per", "berkas", "ringkasan", "bulanan", "temuan_umum", "penomoran", "baris",
      ]
    )
    let rows = try #require(found["baris"] as? [[String: Any]]).map { row -> NSDictionary in
      var row = row
      let findings = row["temuan"] as? [[String: Any]] ?? []
      #expect(findings.allSatisfy { $0["pesan"] is String && $0["nilai"] != nil })
      row["temuan"] = findings.map { $0.filter { $0.key != "pesan" && $0.key != "nilai" } }
      return row as NSDictionary
    }
    #expect(rows == expected["baris"] as? [NSDictionary])
    let counts = (found["ringkasan"] as? [String: Any])?["kode"] as? NSDictionary
    #expect(counts == expected["jumlah_temuan"] as? NSDictionary)
    let general = (found["temuan_umum"] as? [[String: Any]] ?? []).map { entry in
      entry.filter { $0.key != "pesan" } as NSDictionary
    }
    #expect(Set(general) == Set(expected["temuan_umum"] as? [NSDictionary] ?? []))
  }

  @Test func `files that share a base name keep their path`() throws {
    let csv = "nomor_register,diterima,nama_pemohon,alamat,rincian_informasi\n"
    let judgement = try ReportsData.judgement(
      [
        ("a/r.csv", Array((csv + "1,2021-10-04,x,x,x\n").utf8)),
        ("b/r.csv", Array((csv + "2,2021-10-04,x,x,x\n").utf8)),
      ],
      per: "2021-10-31"
    )
    let text = String(decoding: FindingsReport(judgement).json(), as: UTF8.self)
    #expect(text.contains(#"{"berkas":"a/r.csv","baris":2,"nomor":"1""#))
  }

  @Test func `a page that would be too long lists some findings and tells how many more there are`() throws {
    let findings = (0..<5).map { _ in finding("klasifikasi", "x") }
    var report = report(findings)
    var limits = DocumentLimits()
    limits.findingsOfACode = 2
    report = FindingsReport(report.judgement, limits: limits)
    let view = report.prepare(try ReportsData.context(per: "2021-10-31")).view
    let group = try #require(view.list("kelompok").first)
    #expect(group.text("jumlah") == "5")
    #expect(group.list("temuan").count == 2)
    #expect(group.text("tidak_dimuat") == "3")
  }
}
