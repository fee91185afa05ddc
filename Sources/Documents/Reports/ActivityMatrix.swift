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
  var totals: CutList<Total>
  /// The sum over the officers that are not listed.
  var omittedTotals = Total()
  /// Activities that are counted but not listed, one for each officer who served, by step.
  var omitted = Array(repeating: 0, count: 7)
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
    /// Activities that are listed, and all of the day, one for each officer who served.
    var listed = 0
    var count = 0

    static let sheet = Sheet<Day>([
      .date("tanggal", "tanggal") { $0.date },
      .flag("hari_kerja", "hari kerja") { $0.isWorkingDay },
      .maybe("libur", "nama hari libur", sample: "Maulid Nabi Muhammad SAW") { $0.holiday },
      .list("pelaksana", "petugas hari itu", Officer.sheet) { $0.officers },
      .cut("kegiatan") { $0.count > $0.listed ? Cut(listed: $0.listed, count: $0.count) : nil },
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
    totals = CutList([])
    days = []
    var table = Table()
    var room = context.lists.activities
    var date = month.firstDay
    while date <= month.lastDay {
      let activities = book.days[date]?.activities ?? []
      let works = context.calendar.isWorkingDay(date)
      if !activities.isEmpty || (works && date <= book.reportingDate) {
        var day = Day(
          date: date,
          isWorkingDay: works,
          holiday: context.calendar.dayOffName(date),
          officers: []
        )
        var officers = DayOfficers()
        for activity in activities {
          let index = activity.step - 1
          performed.counts[index] += 1
          let served = ActivityMatrix.officers(activity, book)
          table.add(served, activity, index)
          let shares = max(served.count, 1)
          sum.counts[index] += shares
          day.count += shares
          let listed = min(shares, room)
          omitted[index] += shares - listed
          guard listed > 0 else { continue }
          room -= listed
          day.listed += listed
          let step = steps.first { $0.number == activity.step }
          let line = Line(
            step: step ?? StepDescription(number: activity.step, text: ""),
            reference: book.reference(activity.position),
            start: activity.start,
            end: activity.end,
            seconds: activity.seconds,
            zone: context.zone,
            date: date
          )
          let names = ActivityMatrix.names(activity, book.row(activity.position).request)
          officers.add(line, of: served.prefix(listed), names)
        }
        day.officers = officers.sorted
        days.append(day)
      }
      date = date.adding(days: 1)
    }
    (totals, omittedTotals) = table.totals(book, atMost: context.lists.officers)
  }

  /// Steps by officer, while they are counted.
  private struct Table {
    /// What an officer did, and where his name is written first.
    private struct Counts {
      var steps = SIMD8<Int32>()
      var position: Int32
      var place: Int32
      var isSupervisor: Bool
    }

    private var counts: [Int32: Counts] = [:]
    private var unnamed = Total()

    mutating func add(_ served: [Int32], _ activity: StepActivity, _ index: Int) {
      if served.isEmpty { unnamed.counts[index] += 1 }
      for (place, officer) in served.enumerated() {
        let new = Counts(
          position: Int32(activity.position),
          place: Int32(place),
          isSupervisor: activity.step == 7
        )
        counts[officer, default: new].steps[index] += 1
      }
    }

    /// The first officers by name, those without one last, and the sum of the others.
    func totals(_ book: ReportBook, atMost limit: Int) -> (CutList<Total>, omitted: Total) {
      let order = counts.keys.sorted()
      var omitted = Total()
      for officer in order.dropFirst(limit) {
        for step in 0..<7 { omitted.counts[step] += Int(counts[officer]?.steps[step] ?? 0) }
      }
      var listed = order.prefix(limit).compactMap { officer -> Total? in
        guard let own = counts[officer] else { return nil }
        let request = book.row(Int(own.position)).request
        let name =
          own.isSupervisor
          ? request.text(.supervisor) : OfficerName.distinct(request.officers)[Int(own.place)].name
        return Total(name: name, counts: (0..<7).map { Int(own.steps[$0]) })
      }
      var count = order.count
      if unnamed.sum > 0 {
        listed.append(unnamed)
        count += 1
      }
      return (CutList(listed: listed, count: count, limit: listed.count), omitted)
    }
  }

  /// The officers of a day with their activities, while they are gathered.
  private struct DayOfficers {
    private var places: [Int32: Int] = [:]
    private var named: [(number: Int32, officer: Officer)] = []
    private var nobody = Officer(name: nil, activities: [])

    mutating func add(_ line: Line, of served: ArraySlice<Int32>, _ names: [OfficerName]) {
      if served.isEmpty { nobody.activities.append(line) }
      for (number, name) in zip(served, names) {
        if let place = places[number] {
          named[place].officer.activities.append(line)
        } else {
          places[number] = named.count
          named.append((number, Officer(name: name.name, activities: [line])))
        }
      }
    }

    /// By name, those without one last; the activities of each in order.
    var sorted: [Officer] {
      var officers = named.sorted { $0.number < $1.number }.map(\.officer)
      if !nobody.activities.isEmpty { officers.append(nobody) }
      for index in officers.indices { ActivityMatrix.order(&officers[index].activities) }
      return officers
    }
  }

  /// Who performed a step: `supervisor` for step 7, else every officer of the request.
  private static func officers(_ activity: StepActivity, _ book: ReportBook) -> [Int32] {
    if activity.step == 7 { return book.officers.supervisor(activity.position).map { [$0] } ?? [] }
    return Array(book.officers.officers(activity.position))
  }

  /// The names of the same, in the same order.
  private static func names(_ activity: StepActivity, _ request: Request) -> [OfficerName] {
    if activity.step == 7 { return request.text(.supervisor).map { [OfficerName($0)] } ?? [] }
    return request.officers.isEmpty ? [] : OfficerName.distinct(request.officers)
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
    .list("rekap", "jumlah kegiatan tiap petugas", Total.sheet) { $0.totals.listed },
    .cut("rekap") { $0.totals.cut },
    .object("jumlah_petugas", "jumlah kolom rekap; kegiatan dua petugas terhitung dua kali", Total.sheet) {
      $0.sum
    },
    .object("jumlah_kegiatan", "jumlah kegiatan, masing-masing sekali", Total.sheet) { $0.performed },
  ])
}
