import Core
import Register
import Standard

extension StandardPage {
  /// The versions as JSON, every part of them, by the names of the SOP's own file.
  package func json() -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("versi")
    writer.value(1)
    writer.key("sop")
    writer.beginArray()
    for position in shown {
      writer.newLine()
      write(position, &writer)
    }
    writer.endArray()
    writer.endObject()
    return writer.bytes + [UInt8(ascii: "\n")]
  }

  private func write(_ position: Int, _ writer: inout JSONWriter) {
    let standard = standards.versions[position]
    writer.beginObject()
    let header = standard.header
    for (name, value) in [
      ("berkas", standard.file), ("berlaku_sejak", standard.validFrom.iso),
      ("berlaku_sampai", standards.lastDay(of: position)?.iso), ("lembaga", header.institution),
      ("divisi", header.division), ("sub_bagian", header.section), ("nomor", header.number),
      ("tanggal_pembuatan", header.created), ("tanggal_pengesahan", header.approved),
      ("disahkan_oleh", header.approvedBy), ("nama", header.name),
    ] {
      text(name, value, &writer)
    }
    list("dasar_hukum", standard.legalBasis, &writer)
    list("kualifikasi_pelaksana", standard.qualifications, &writer)
    writer.key("jumlah_pelaksana")
    writer.beginObject()
    text("teks", standard.officersText, &writer)
    writer.key("minimal")
    writer.value(standard.minimumOfficers)
    writer.endObject()
    list("keterkaitan", standard.related, &writer)
    list("peralatan", standard.equipment, &writer)
    text("peringatan", standard.warning, &writer)
    list("pencatatan", standard.recording, &writer)
    writer.key("penandatangan")
    if let person = standard.signatory {
      writer.beginObject()
      text("jabatan", person.position, &writer)
      text("nama", person.name, &writer)
      writer.endObject()
    } else {
      writer.value(nil as String?)
    }
    writer.key("langkah")
    writer.beginArray()
    for step in standard.steps {
      writer.newLine()
      write(step, &writer)
    }
    writer.endArray()
    writer.key("perbedaan")
    writer.beginArray()
    for difference in Version(standards: standards, position: position).differences {
      writer.newLine()
      writer.beginObject()
      writer.key("langkah")
      writer.value(difference.step)
      text("bagian", difference.part.text(.indonesian), &writer)
      text("semula", difference.old, &writer)
      text("menjadi", difference.new, &writer)
      writer.key("menilai")
      writer.value(difference.changesVerdicts)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
  }

  private func write(_ step: ServiceStandard.Step, _ writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("nomor")
    writer.value(step.number)
    text("uraian", step.text, &writer)
    list("pelaksana", step.roles.map(\.rawValue), &writer)
    text("persyaratan", step.requirement, &writer)
    writer.key("waktu")
    if let limit = step.limit {
      writer.beginObject()
      text("teks", limit.text, &writer)
      writer.key("batas")
      writer.value(limit.value)
      text("satuan", limit.unit.rawValue, &writer)
      writer.key("perpanjangan")
      writer.value(limit.extensionValue)
      writer.key("tahapan")
      if let stages = limit.stages {
        writer.beginObject()
        writer.key("batas")
        writer.value(stages.value)
        writer.key("perpanjangan")
        writer.value(stages.extensionValue)
        writer.endObject()
      } else {
        writer.value(nil as String?)
      }
      writer.endObject()
    } else {
      writer.value(nil as String?)
    }
    text("output", step.output, &writer)
    text("keterangan", step.note, &writer)
    writer.key("register")
    writer.beginObject()
    text("berlaku", step.condition.rawValue, &writer)
    text("mulai", step.start?.name, &writer)
    text("mulai_lain", step.otherStart?.name, &writer)
    text("selesai", step.end?.name, &writer)
    list("syarat", step.requirementColumns.map(\.name), &writer)
    list("output", step.outputColumns.map(\.name), &writer)
    text("aturan_output", step.outputRule?.rawValue, &writer)
    writer.endObject()
    writer.endObject()
  }

  private func text(_ name: String, _ value: String?, _ writer: inout JSONWriter) {
    writer.key(name)
    writer.value(value)
  }

  private func list(_ name: String, _ values: [String], _ writer: inout JSONWriter) {
    writer.key(name)
    writer.beginArray()
    for value in values { writer.value(value) }
    writer.endArray()
  }
}
