import Core
import Glibc

/// What the operating system refused, with the words that a person needs.
struct SystemError: Error, Equatable {
  /// The error number.
  var number: Int32

  /// The error of the last call that failed on this thread.
  static var last: SystemError { SystemError(number: errno) }

  /// The reason in both languages; the rarer ones in the system's own English words.
  var reason: Message {
    switch number {
    case ENOENT: Message("tidak ditemukan", en: "not found")
    case EACCES, EPERM: Message("izin ditolak", en: "permission denied")
    case EROFS: Message("hanya dapat dibaca", en: "read-only file system")
    case ENOSPC: Message("ruang simpan penuh", en: "no space left")
    case EDQUOT: Message("kuota simpan habis", en: "quota exceeded")
    case ENOTDIR: Message("bagian dari jalur bukan folder", en: "part of the path is not a folder")
    case EISDIR: Message("sebuah folder, bukan berkas", en: "a folder, not a file")
    case EEXIST, ENOTEMPTY: Message("sudah ada", en: "already exists")
    case ELOOP: Message("tautan simbolik tidak diikuti", en: "symbolic links are not followed")
    case ENAMETOOLONG: Message("nama terlalu panjang", en: "name too long")
    case EIO: Message("galat perangkat simpan", en: "device error")
    case EMFILE, ENFILE: Message("terlalu banyak berkas terbuka", en: "too many open files")
    default: Message("{1}", en: "{1}")
    }
  }

  /// The reason with the system's words as its argument.
  var argument: Argument {
    let words = String(cString: strerror(number))
    return reason.id == "{1}" ? .text(words) : .message(reason)
  }

  /// A problem of writing at `path`.
  func outputProblem(_ path: String) -> Problem {
    Problem(
      .output,
      file: path,
      Message("tidak dapat ditulis: {1}", en: "cannot be written: {1}"),
      [argument]
    )
  }

  /// A problem of reading `path`.
  func inputProblem(_ path: String) -> Problem {
    Problem(.unusable, file: path, Message("tidak dapat dibaca: {1}", en: "cannot be read: {1}"), [argument])
  }
}

/// Repeats a call that a signal interrupted; a negative result becomes the error of the call.
@discardableResult
func checked<Result: SignedInteger>(_ call: () -> Result) throws(SystemError) -> Result {
  while true {
    let result = call()
    if result >= 0 { return result }
    let error = SystemError.last
    if error.number != EINTR { throw error }
  }
}
