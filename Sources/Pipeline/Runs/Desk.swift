package import Core
package import Documents
import Register
package import Standard

/// The desk of one office on one day: settings, SOP, calendar and reporting date, everything that a register is
/// judged by.
package struct Desk: Sendable {
  /// The settings.
  package var settings: Settings
  /// The versions of the SOP.
  package var standards: ServiceStandards
  /// The working days.
  package var calendar: WorkingCalendar
  /// The reporting date R.
  package var reportingDate: LocalDate

  /// Loads what the settings name.
  ///
  /// - Parameters:
  ///   - settingsPath: Option `--pengaturan`.
  ///   - reportingDate: Option `--per`; today in the office's zone without it.
  ///   - delimiter: Option `--pemisah`.
  /// - Throws: Every problem of the settings; where these are sound, every problem of SOP and calendar files.
  package static func open(
    settingsPath: String? = nil,
    reportingDate: LocalDate? = nil,
    delimiter: UInt8? = nil,
    in workspace: Workspace
  ) throws(Problems) -> Desk {
    var settings = try Settings.load(settingsPath, in: workspace)
    settings.reading.delimiter = delimiter
    var problems: [Problem] = []
    let versions = settings.standards.compactMap { path in
      collecting(&problems) { () throws(Problems) in
        let file = try bytes(of: path, in: workspace)
        guard let text = String(validating: file.bytes, as: UTF8.self) else {
          throw Problems([
            Problem(.unusable, file: file.name, Message("SOP bukan teks UTF-8", en: "SOP is not UTF-8 text"))
          ])
        }
        return try ServiceStandard(yaml: text, file: file.name)
      }
    }
    let files = settings.calendars.compactMap { path in
      collecting(&problems) { () throws(Problems) in
        let file = try bytes(of: path, in: workspace)
        return try CalendarReader.read(file.bytes, name: file.name)
      }
    }
    let synonyms = collecting(&problems) { () throws(Problems) in try self.synonyms(in: workspace) }
    // Versions that were read are held against each other even where another file is broken.
    let isBroken = !problems.isEmpty
    let standards = collecting(&problems) { () throws(Problems) in
      guard !versions.isEmpty || !isBroken else { throw Problems([]) }
      return try lifting { () throws(Problem) in try ServiceStandards(versions) }
    }
    guard problems.isEmpty, let synonyms, let standards else { throw Problems(problems) }
    settings.reading.synonyms = synonyms
    return Desk(
      settings: settings,
      standards: standards,
      calendar: WorkingCalendar(
        files,
        jointLeaveIsWorked: settings.rules.jointLeaveIsWorked,
        regions: settings.regions
      ),
      reportingDate: reportingDate ?? workspace.now(settings.office.zone).date
    )
  }

  /// This desk with a calendar of other files (`kalender --banding`); settings and regions stay.
  ///
  /// - Parameter paths: Files as the user wrote them; a path below `templates/` may be a shipped one.
  package func replacingCalendar(by paths: [String], in workspace: Workspace) throws(Problems) -> Desk {
    var problems: [Problem] = []
    let files = paths.compactMap { path in
      Desk.collecting(&problems) { () throws(Problems) in
        let bytes = try lifting { () throws(Problem) -> [UInt8]? in
          if let bytes = try workspace.read(path) { return bytes }
          return path.hasPrefix("templates/") ? try workspace.resource(path) : nil
        }
        guard let bytes else {
          throw Problems([
            Problem(
              .unusable,
              file: path,
              Message("berkas kalender tidak ditemukan", en: "calendar file not found")
            )
          ])
        }
        return try CalendarReader.read(bytes, name: path)
      }
    }
    guard problems.isEmpty else { throw Problems(problems) }
    var desk = self
    desk.calendar = WorkingCalendar(
      files,
      jointLeaveIsWorked: calendar.jointLeaveIsWorked,
      regions: calendar.regions
    )
    return desk
  }

  /// What a judge needs.
  package var judge: Judge {
    Judge(standards: standards, calendar: calendar, rules: settings.rules, reportingDate: reportingDate)
  }

  /// What documents need besides the register.
  ///
  /// - Parameters:
  ///   - program: Name and version of the program.
  ///   - templates: The templates that print them, which tell what need not be computed.
  package func paperContext(program: String, for templates: TemplateSet) -> PaperContext {
    let standard = standards.inForce(on: reportingDate)
    let calendar = calendar
    let judge = judge
    var context = PaperContext(
      office: settings.office,
      sop: cited(standards.index(on: reportingDate)),
      limits: limits(standard),
      rules: settings.rules,
      calendar: CalendarFacts(
        isWorkingDay: { calendar.isWorkingDay($0) },
        covers: { calendar.covers($0) },
        dayOffName: { date in
          guard case .holiday(let entry)? = calendar.reason(for: date) else { return nil }
          return entry.name
        }
      ),
      reportingDate: reportingDate,
      program: program,
      versions: standards.versions.indices.map { index in
        PaperVersion(sop: cited(index), limits: limits(standards.versions[index]))
      }
    )
    context.explain = { judge.explain($0) }
    context.countingKinds = templates.kinds(using: DueDateView.name)
    return context
  }

  private func cited(_ index: Int) -> CitedSOP {
    let standard = standards.versions[index]
    return CitedSOP(
      name: standard.header.name,
      number: standard.header.number,
      validFrom: standard.validFrom,
      validTo: standards.lastDay(of: index)
    )
  }

  /// The limits of the law, with those of the SOP's step 4 in their place.
  private func limits(_ standard: ServiceStandard) -> ServiceLimits {
    var limits = ServiceLimits()
    guard let notice = standard[4].limit, notice.unit == .workingDays else { return limits }
    limits.notice = notice.value
    limits.extensionDays = notice.extensionValue
    if let stages = notice.stages {
      limits.noticeInStages = stages.value
      limits.extensionInStages = stages.extensionValue
    }
    return limits
  }

  /// The accepted words for columns and values.
  private static func synonyms(in workspace: Workspace) throws(Problems) -> Synonyms {
    let headings = try bytes(of: "templates/sinonim/judul.csv", in: workspace).bytes
    let values = try bytes(of: "templates/sinonim/nilai.csv", in: workspace).bytes
    let cellErrors = try bytes(of: "templates/sinonim/galat-sel.csv", in: workspace).bytes
    do {
      return try Synonyms(headings: headings, values: values, cellErrors: cellErrors)
    } catch {
      throw Problems([error])
    }
  }

  private static func bytes(
    of path: String,
    in workspace: Workspace
  ) throws(Problems) -> (name: String, bytes: [UInt8]) {
    do throws(Problem) {
      guard let bytes = try workspace.resource(path) else {
        throw Problem(
          .unusable,
          file: path,
          Message(
            "berkas yang disebut di pengaturan tidak ditemukan",
            en: "file named in the settings not found"
          )
        )
      }
      return (workspace.displayName(path), bytes)
    } catch {
      throw Problems([error])
    }
  }

  private static func collecting<Result>(
    _ problems: inout [Problem],
    _ body: () throws(Problems) -> Result
  ) -> Result? {
    do {
      return try body()
    } catch {
      problems += error.all
      return nil
    }
  }
}
