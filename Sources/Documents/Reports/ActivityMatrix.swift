import Core
import Register
import Standard

/// The SOP's own record of who did what (matriks kegiatan dan penugasan) of one month.
struct ActivityMatrix: Sendable {
  /// The month.
  var month: YearMonth
  /// Working days, and days off with activity, up to the reporting date or the last activity.
  var days: [Day]
  /// Steps by officer.
  var totals: [Total]
  /// The sum over all officers.
  var sum: Total
  /// Performances of steps, each counted once however many officers served.
  var performed: Total
  /// The steps, for the headings.
  var steps: [StepDescription]
  /// The reporting date.
  var reportingDate: LocalDate

  /// One day.
  struct Day: Sendable {
    var date: LocalDate
    var isWorkingDay: Bool
    var holiday: String?
    var officers: [Officer]

    static let sheet = Sheet<Day>([
      .date("tanggal", "tanggal") { $0.date },
      .flag("hari_kerja", "hari kerja") { $0.isWorkingDay },
      .maybe("libur", "nama hari libur", sample: "Maulid Nabi Muhammad SAW") { $0.holiday },
      .list("pelaksana", "petugas hari itu", Officer.sheet) { $0.officers },
    ])
  }

  /// An officer's day.
  struct Officer: Sendable {
    /// The name; `nil` where the register names nobody.
    var name: String?
    var activities: [Line]

    static let sheet = Sheet<Officer>(
      [
        .maybe("nama", "petugas; tidak ada bila register tidak mencatatnya", sample: "Ana Marlina") {
          $0.name
        },
        .list("kegiatan", "langkah yang dikerjakan, menurut jam", Line.sheet) { $0.activities },
      ]
        + (1...7).map { step in
          .list("kegiatan_\(step)", "kegiatan langkah \(step)", Line.sheet) { officer in
            officer.activities.filter { $0.step.number == step }
          }
        }
    )
  }

  /// One step for one request.
  struct Line: Sendable {
    var step: StepDescription
    var reference: Reference
    var start: LocalMoment?
    var end: LocalMoment?
    var seconds: Int?
    var zone: OfficeZone
    var date: LocalDate

    /// A clock time of the day itself; a start on another day is written with its date.
    private func clock(_ moment: LocalMoment?) -> String? {
      guard let moment, let second = moment.secondOfDay else { return nil }
      let time = Indonesian.clock(Int(second))
      return moment.date == date ? time : "\(Indonesian.shortDate(moment.date)) \(time)"
    }

    static let sheet = Sheet<Line>([
      .object("langkah", "langkah SOP", StepDescription.sheet) { $0.step },
      .object("permohonan", "permohonan", Reference.sheet) { $0.reference },
      .maybe("mulai", "jam mulai", sample: "09.12") { $0.clock($0.start) },
      .maybe("selesai", "jam selesai", sample: "09.19") { $0.clock($0.end) },
      .maybe("mulai_momen", "mulai untuk XML", sample: "2021-10-04T09:12:00+07:00") { line in
        line.start.flatMap { Indonesian.dateTime($0, zone: line.zone) }
      },
      .maybe("selesai_momen", "selesai untuk XML", sample: "2021-10-04T09:19:00+07:00") { line in
        line.end.flatMap { Indonesian.dateTime($0, zone: line.zone) }
      },
      .maybe("lama", "lama pengerjaan", sample: "7 menit") { line in
        line.seconds.map { Indonesian.duration(seconds: $0) }
      },
      .maybe("detik", "lama dalam detik", sample: "420") { $0.seconds.map { String($0) } },
    ])
  }

  /// Steps 1-7 of one officer.
  struct Total: Sendable {
    var name: String?
    var counts = Array(repeating: 0, count: 7)

    var sum: Int { counts.reduce(0, +) }

    static let sheet = Sheet<Total>(
      [
        .maybe("nama", "petugas; tidak ada bila register tidak mencatatnya", sample: "Ana Marlina") {
          $0.name
        }
      ]
        + (1...7).map { step in .number("langkah_\(step)", "kegiatan langkah \(step)") { $0.counts[step - 1] }
        }
        + [.number("jumlah", "semua langkah", sample: 21) { $0.sum }]
    )
  }

  init(_ month: YearMonth, _ book: ReportBook, _ context: PaperContext, _ steps: [StepDescription]) {
    self.month = month
    self.steps = steps
    reportingDate = book.reportingDate
    performed = Total()
    sum = Total()
    var totals: [String: Total] = [:]
    var unnamed = Total()
    days = []
    var date = month.firstDay
    while date <= month.lastDay {
      let activities = book.days[date]?.activities ?? []
      let works = context.calendar.isWorkingDay(date)
      if !activities.isEmpty || (works && date <= book.reportingDate) {
        var lines: [String: Officer] = [:]
        var nobody = Officer(name: nil, activities: [])
        for activity in activities {
          let line = Line(
            step: steps.first { $0.number == activity.step }
              ?? StepDescription(number: activity.step, text: ""),
            reference: book.reference(activity.position),
            start: activity.start,
            end: activity.end,
            seconds: activity.seconds,
            zone: context.zone,
            date: date
          )
          performed.counts[activity.step - 1] += 1
          let names = ActivityMatrix.names(activity, book.row(activity.position).request)
          if names.isEmpty {
            nobody.activities.append(line)
            unnamed.counts[activity.step - 1] += 1
            sum.counts[activity.step - 1] += 1
          }
          for name in names {
            lines[name.key, default: Officer(name: name.name, activities: [])].activities.append(line)
            totals[name.key, default: Total(name: name.name)].counts[activity.step - 1] += 1
            sum.counts[activity.step - 1] += 1
          }
        }
        var officers = lines.sorted { $0.key < $1.key }.map(\.value)
        if !nobody.activities.isEmpty { officers.append(nobody) }
        for index in officers.indices { ActivityMatrix.order(&officers[index].activities) }
        days.append(
          Day(
            date: date,
            isWorkingDay: works,
            holiday: context.calendar.dayOffName(date),
            officers: officers
          )
        )
      }
      date = date.adding(days: 1)
    }
    self.totals = totals.sorted { $0.key < $1.key }.map(\.value)
    if unnamed.sum > 0 { self.totals.append(unnamed) }
  }

  /// Who performed a step: `supervisor` for step 7, else every officer of the request.
  private static func names(_ activity: StepActivity, _ request: Request) -> [OfficerName] {
    if activity.step == 7 { return request.text(.supervisor).map { [OfficerName($0)] } ?? [] }
    return OfficerName.distinct(request.officers)
  }

  /// By start, then end, then step; lines without a time after those with one.
  private static func order(_ lines: inout [Line]) {
    func key(_ line: Line) -> Int64 { (line.start ?? line.end)?.seconds ?? line.end?.seconds ?? .max }
    let keyed = lines.enumerated().map { (key($0.element), $0.element.step.number, $0.offset, $0.element) }
    lines = keyed.sorted { ($0.0, $0.1, $0.2) < ($1.0, $1.1, $1.2) }.map(\.3)
  }

  static let sheet = Sheet<ActivityMatrix>([
    .text("bulan", "nama bulan", sample: "Oktober 2021") { Indonesian.month($0.month) },
    .text("bulan_iso", "bulan untuk XML", sample: "2021-10") { $0.month.iso },
    .date("per", "tanggal laporan") { $0.reportingDate },
    .flag("sementara", "bulan belum berakhir pada tanggal laporan") { $0.reportingDate < $0.month.lastDay },
    .flag("nihil", "tidak ada kegiatan yang tercatat") { $0.performed.sum == 0 },
    .list("langkah_sop", "langkah SOP", StepDescription.sheet) { $0.steps },
    .list("hari", "hari kerja, dan hari lain yang ada kegiatannya", Day.sheet) { $0.days },
    .list("rekap", "jumlah kegiatan tiap petugas", Total.sheet) { $0.totals },
    .object("jumlah_petugas", "jumlah kolom rekap; kegiatan dua petugas terhitung dua kali", Total.sheet) {
      $0.sum
    },
    .object("jumlah_kegiatan", "jumlah kegiatan, masing-masing sekali", Total.sheet) { $0.performed },
  ])
}
