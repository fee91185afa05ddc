import Core
import Glibc

/// What the operating system refused, with the words that a person needs.
struct SystemError: Error, Equatable {
  /// The error number.
  var number: Int32

  /// A file was written to while it was read.
  static let changed = SystemError(number: ETXTBSY)
  /// What should be a file is a device.
  static let device = SystemError(number: ENODEV)
  /// A pipe that nobody writes to.
  static let silent = SystemError(number: ENXIO)
  /// More bytes than are taken or may be written.
  static let tooLarge = SystemError(number: EFBIG)

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
    case EFBIG: Message("melebihi ukuran berkas yang diizinkan", en: "larger than files may be")
    case EXDEV: Message("berada di perangkat simpan lain", en: "lies on another file system")
    case ENODEV: Message("sebuah perangkat, bukan berkas", en: "a device, not a file")
    case ENXIO: Message("pipa ini tidak ada penulisnya", en: "nobody writes to this pipe")
    case ETXTBSY: Message("berubah selagi dibaca", en: "it changed while it was read")
    default: Message("{1}", en: "{1}")
    }
  }

  /// The reason with the system's words as its argument.
  var argument: Argument {
    let words = String(cString: strerror(number))
    return reason.id == "{1}" ? .text(words) : .message(reason)
  }

  /// What a person can do about it before the run is repeated.
  private var remedy: Message? {
    switch number {
    case ENOSPC, EDQUOT:
      Message("kosongkan ruang di tempat itu, lalu jalankan lagi", en: "make room there, then run again")
    case EACCES, EPERM, EROFS:
      Message(
        "minta izin menulis di tempat itu, atau pilih folder lain",
        en: "ask for the right to write there, or choose another folder"
      )
    case EMFILE, ENFILE:
      Message("tutup program lain, lalu jalankan lagi", en: "close other programs, then run again")
    case ELOOP:
      Message(
        "ganti tautan itu dengan folder atau berkas biasa",
        en: "put a plain folder or file in its place"
      )
    case ETXTBSY:
      Message("jalankan lagi setelah berkas selesai disimpan", en: "run again once the file is saved")
    default: nil
    }
  }

  /// A problem of writing at `path`.
  func outputProblem(_ path: String) -> Problem {
    // What is written to was there a moment ago.
    let reason =
      number == ENOENT ? .message(Message("folder sudah tidak ada", en: "the folder is gone")) : argument
    return Problem(
      .output,
      file: path,
      Message("tidak dapat ditulis: {1}", en: "cannot be written: {1}"),
      [reason],
      remedy: remedy
    )
  }

  /// A problem of reading `path`.
  func inputProblem(_ path: String) -> Problem {
    Problem(
      .unusable,
      file: path,
      Message("tidak dapat dibaca: {1}", en: "cannot be read: {1}"),
      [argument],
      remedy: self == .changed ? remedy : nil
    )
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
