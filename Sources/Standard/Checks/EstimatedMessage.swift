package import Core

extension Message {
  /// This message about a due date, and its arguments, with why the date is an estimate (perkiraan) where it is:
  /// documents.md section 2 asks for the word and the reason wherever the date is told.
  ///
  /// - Parameter year: The year without calendar rows; `nil` leaves the message as it is.
  package func estimated(
    _ arguments: [Argument],
    year: Int?
  ) -> (message: Message, arguments: [Argument]) {
    guard let year else { return (self, arguments) }
    let place = "{\(arguments.count + 1)}"
    return (
      Message(
        id + " (perkiraan: kalender tidak memuat tahun \(place))",
        en: en + " (estimate: the calendar does not cover \(place))"
      ),
      arguments + [.number(year)]
    )
  }
}
