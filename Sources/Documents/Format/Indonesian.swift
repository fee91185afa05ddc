package import Core

/// Dates, times, money and spans as an Indonesian office writes them (documents.md section 2).
package enum Indonesian {
  /// Month names, January first.
  package static let months = [
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober",
    "November", "Desember",
  ]

  /// Weekday names, Monday first.
  package static let weekdays = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"]

  /// `Senin, 4 Oktober 2021`.
  package static func longDate(_ date: LocalDate) -> String { "\(weekday(date)), \(dayMonthYear(date))" }

  /// `4 Oktober 2021`.
  package static func dayMonthYear(_ date: LocalDate) -> String {
    let parts = date.civil
    return "\(parts.day) \(months[parts.month - 1]) \(parts.year)"
  }

  /// `04/10/2021`.
  package static func shortDate(_ date: LocalDate) -> String {
    let parts = date.civil
    return "\(padded(parts.day, to: 2))/\(padded(parts.month, to: 2))/\(padded(parts.year, to: 4))"
  }

  /// `Senin`.
  package static func weekday(_ date: LocalDate) -> String { weekdays[date.weekday - 1] }

  /// `Oktober 2021`.
  package static func month(_ month: YearMonth) -> String { "\(months[month.month - 1]) \(month.year)" }

  /// `09.12 WIB`, or `nil` where the moment has no time.
  package static func time(_ moment: LocalMoment, zone: OfficeZone) -> String? {
    moment.secondOfDay.map { "\(clock(Int($0))) \(zone.mark)" }
  }

  /// `09.12` of seconds after midnight.
  package static func clock(_ second: Int) -> String {
    "\(padded(second / 3600, to: 2)).\(padded(second / 60 % 60, to: 2))"
  }

  /// `2021-10-04T09:12:00+07:00`, or `nil` where the moment has no time.
  package static func dateTime(_ moment: LocalMoment, zone: OfficeZone) -> String? {
    moment.secondOfDay == nil ? nil : moment.iso + zone.offset
  }

  /// `Rp1.500`.
  package static func rupiah(_ amount: Int) -> String {
    (amount < 0 ? "-Rp" : "Rp") + grouped(amount.magnitude)
  }

  /// `1.500`.
  package static func grouped(_ number: Int) -> String { (number < 0 ? "-" : "") + grouped(number.magnitude) }

  private static func grouped(_ number: UInt) -> String {
    let digits = String(number)
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result.append(".") }
      result.append(digit)
    }
    return result
  }

  /// `7 menit`, `1 hari 3 jam`; seconds only where they are not whole minutes.
  package static func duration(seconds: Int) -> String {
    Argument.duration(seconds: seconds).text(.indonesian)
  }

  /// A share in percent with one decimal and a comma: `97,5%`.
  package static func percent(_ part: Int, of whole: Int) -> String? {
    guard whole > 0 else { return nil }
    let tenths = (part * 2000 + whole) / (2 * whole)
    return "\(tenths / 10),\(tenths % 10)%"
  }

  /// A number with at most one decimal and a comma: `6,5`, `6`.
  package static func decimal(tenths: Int) -> String {
    tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10),\(tenths % 10)"
  }
}

/// Views of single facts, the same in every document, with their shapes.
package enum FactView {
  /// `{{diterima.panjang}}`, `.tanggal`, `.pendek`, `.iso`, `.hari`.
  package static func date(_ date: LocalDate?) -> Value {
    guard let date else { return .missing }
    return .object([
      "panjang": .text(Indonesian.longDate(date)), "tanggal": .text(Indonesian.dayMonthYear(date)),
      "pendek": .text(Indonesian.shortDate(date)), "iso": .text(date.iso),
      "hari": .text(Indonesian.weekday(date)), "bulan_romawi": .text(Indonesian.romanMonth(date.month)),
      "tahun": .text(String(date.year)),
    ])
  }

  /// As ``date(_:)``, and `.jam` and `.momen` (xs:dateTime) where the time is known.
  package static func moment(_ moment: LocalMoment?, zone: OfficeZone) -> Value {
    guard let moment, case .object(var object) = date(moment.date) else { return .missing }
    object["jam"] = Value(Indonesian.time(moment, zone: zone))
    object["momen"] = Value(Indonesian.dateTime(moment, zone: zone))
    return .object(object)
  }

  /// `{{biaya.rupiah}}`, `{{biaya.angka}}`, `{{biaya.terbilang}}`.
  package static func money(_ amount: Int?) -> Value {
    guard let amount else { return .missing }
    return .object([
      "rupiah": .text(Indonesian.rupiah(amount)), "angka": .text(String(amount)),
      "terbilang": .text(Indonesian.rupiahWords(amount)),
    ])
  }

  /// `{{batas.keberatan.angka}}`, `.kata`: a count in digits and words.
  package static func count(_ number: Int) -> Value {
    .object(["angka": .text(String(number)), "kata": .text(Indonesian.words(number))])
  }

  /// The shape of ``count(_:)``.
  package static let countShape = Shape([
    .init("angka", "jumlah dengan angka", .text(sample: "10")),
    .init("kata", "jumlah dengan huruf", .text(sample: "sepuluh")),
  ])

  /// The shape of ``date(_:)``.
  package static let dateShape = Shape([
    .init("panjang", "hari dan tanggal", .text(sample: "Senin, 4 Oktober 2021")),
    .init("tanggal", "tanggal tanpa hari", .text(sample: "4 Oktober 2021")),
    .init("pendek", "tanggal dengan angka", .text(sample: "04/10/2021")),
    .init("iso", "tanggal untuk XML", .text(sample: "2021-10-04")),
    .init("hari", "nama hari", .text(sample: "Senin")),
    .init("bulan_romawi", "bulan dengan angka Romawi, untuk nomor surat", .text(sample: "X")),
    .init("tahun", "tahun", .text(sample: "2021")),
  ])

  /// The shape of ``moment(_:zone:)``.
  package static let momentShape = Shape(
    dateShape.variables + [
      .init("jam", "jam dengan tanda zona", .text(sample: "09.12 WIB"), isOptional: true),
      .init(
        "momen",
        "tanggal dan jam untuk XML",
        .text(sample: "2021-10-04T09:12:00+07:00"),
        isOptional: true
      ),
    ]
  )

  /// The shape of ``money(_:)``.
  package static let moneyShape = Shape([
    .init("rupiah", "jumlah uang", .text(sample: "Rp1.500")),
    .init("angka", "jumlah uang untuk XML", .text(sample: "1500")),
    .init("terbilang", "jumlah uang dengan huruf", .text(sample: "seribu lima ratus rupiah")),
  ])
}
