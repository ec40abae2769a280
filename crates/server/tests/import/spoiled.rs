//! The ways in which a school's files are most often spoiled, through the real program: the whole sentence, in the
//! reader's language, and nothing changed.

use crate::desk::{Desk, Said};
use crate::small_school::{Files, maple};

/// Imports spoiled files over the school that stands, in a language: what is said, after nothing has changed.
fn spoiled(desk: &Desk, files: &Files, lang: &str) -> Said {
    let before = desk.dump();
    let said = desk.import(&desk.put(files), lang);
    assert!(desk.dump() == before, "something was changed: {said:?}");
    assert_eq!(said.err, "");
    said
}

fn is_said(said: &Said, status: i32, expected: &str) {
    assert_eq!((said.status, said.out.as_str()), (Some(status), expected));
}

#[test]
fn a_truncated_zip_is_named_and_nothing_changes() {
    let desk = Desk::with_school();
    let whole = maple().zip();
    let path = desk.path("roster.zip");
    std::fs::write(&path, &whole[..whole.len() / 2]).unwrap();
    let before = desk.dump();
    is_said(
        &desk.import(&path, "en"),
        1,
        "Error: roster.zip
  This zip cannot be opened. It is cut off, or it is not a zip.
  To do: Export or copy it again, and check that the copy has finished.
Nothing was changed, because of the errors above.
",
    );
    is_said(
        &desk.import(&path, "es"),
        1,
        "Error: roster.zip
  No se puede abrir este zip. Está cortado o no es un zip.
  Qué hacer: Expórtelo o cópielo otra vez y revise que la copia haya terminado.
No se cambió nada, por los errores de arriba.
",
    );
    assert!(desk.dump() == before);
}

#[test]
fn a_swapped_header_is_named_and_nothing_changes() {
    let desk = Desk::with_school();
    let files = maple().edit("users.csv", "givenName,familyName", "familyName,givenName");
    is_said(
        &spoiled(&desk, &files, "en"),
        1,
        "Error: users.csv, line 1, column givenName
  The column “familyName” stands where OneRoster has “givenName”.
  To do: Look at a few rows. If “familyName” and “givenName” have only changed names, correct the header. If all names \
         stand over the right values, import with --columns-by-name.
Nothing was changed, because of the errors above.
",
    );
    is_said(
        &spoiled(&desk, &files, "es"),
        1,
        "Error: users.csv, línea 1, columna givenName
  La columna «familyName» está donde OneRoster tiene «givenName».
  Qué hacer: Mire algunas filas. Si «familyName» y «givenName» solo cambiaron de nombre, corrija el encabezado. Si todos \
         los nombres están sobre los valores correctos, importe con --columns-by-name.
No se cambió nada, por los errores de arriba.
",
    );
}

/// The good files with one more row of attendance, on line 5.
fn with_row(row: &str) -> Files {
    maple().edit("attendance.csv", "2025-09-12,T,Late\n", &format!("2025-09-12,T,Late\n{row}\n"))
}

const REST_EN: &str = "Note
  There is no manifest.csv. The files were read as a whole roster.
  To do: Nothing, if they are one.
Rows read: 40. Left out: 1.
Maple Street School, students: 0 new, 0 changed, 0 gone, 4 the same, 0 with changed days
Maple Street School, guardians: 0 new, 0 changed, 0 gone, 3 the same
Maple Street School, staff: 0 new, 0 changed, 0 gone, 2 the same
Nothing has changed: the files say what is here already.
";
const REST_ES: &str = "Nota
  No hay manifest.csv. Los archivos se leyeron como una lista completa.
  Qué hacer: Nada, si lo son.
Filas leídas: 40. Omitidas: 1.
Maple Street School, estudiantes: nuevos 0, con cambios 0, que ya no están 0, iguales 4, con cambios en sus días 0
Maple Street School, tutores legales: nuevos 0, con cambios 0, que ya no están 0, iguales 3
Maple Street School, personal: nuevos 0, con cambios 0, que ya no están 0, iguales 2
No cambió nada: los archivos dicen lo que ya está aquí.
";

#[test]
fn an_unknown_code_is_named_and_its_row_changes_nothing() {
    let desk = Desk::with_school();
    let files = with_row("c4,s1,2025-09-11,ZQ,Zebra");
    let english = "Row left out: attendance.csv, line 5, column code
  The code “ZQ” is not known. The row was left out.
  To do: Say what it means in a file with the columns code and meaning, put it beside the others, and import again.
";
    is_said(&spoiled(&desk, &files, "en"), 0, &format!("{english}{REST_EN}"));
    let spanish = "Fila omitida: attendance.csv, línea 5, columna code
  No se conoce el código «ZQ». Se omitió la fila.
  Qué hacer: Diga qué significa en un archivo con las columnas code y meaning, póngalo junto a los demás y vuelva a importar.
";
    is_said(&spoiled(&desk, &files, "es"), 0, &format!("{spanish}{REST_ES}"));
}

#[test]
fn a_future_date_is_named_and_its_row_changes_nothing() {
    let desk = Desk::with_school();
    let files = with_row("c4,s1,2025-09-20,AE,Flu");
    let english = "Row left out: attendance.csv, line 5, column date
  September 20, 2025 is still to come. The row was left out.
  To do: Check the date, or import it when the day has come.
";
    is_said(&spoiled(&desk, &files, "en"), 0, &format!("{english}{REST_EN}"));
    let spanish = "Fila omitida: attendance.csv, línea 5, columna date
  El 20 de septiembre de 2025 todavía no ha llegado. Se omitió la fila.
  Qué hacer: Revise la fecha, o impórtela cuando llegue el día.
";
    is_said(&spoiled(&desk, &files, "es"), 0, &format!("{spanish}{REST_ES}"));
}

/// Sound files of a school that has lost two of its four children.
fn half() -> Files {
    let mut files = maple();
    for (name, mark) in
        [("users.csv", "c2,"), ("users.csv", "c4,"), ("enrollments.csv", "e-c2"), ("enrollments.csv", "e-c4")]
    {
        files = without_lines(files, name, mark);
    }
    for (name, mark) in
        [("guardians.csv", "c2,"), ("guardians.csv", "c4,"), ("languages.csv", "c2,"), ("languages.csv", "c4,")]
    {
        files = without_lines(files, name, mark);
    }
    let files = without_lines(files, "attendance.csv", "c2,");
    without_lines(files, "users.csv", "g3,")
}

fn without_lines(files: Files, name: &str, mark: &str) -> Files {
    let text = String::from_utf8(files.0[name].clone()).unwrap();
    let kept: Vec<&str> = text.lines().filter(|line| !line.starts_with(mark)).collect();
    assert!(kept.len() < text.lines().count(), "{name} has no line that begins with {mark}");
    files.with(name, &(kept.join("\n") + "\n"))
}

#[test]
fn half_of_the_students_missing_asks_for_a_second_yes_and_nothing_changes() {
    let desk = Desk::with_school();
    is_said(
        &spoiled(&desk, &half(), "en"),
        1,
        "Note
  There is no manifest.csv. The files were read as a whole roster.
  To do: Nothing, if they are one.
Rows read: 29. Left out: 0.
Maple Street School, students: 0 new, 0 changed, 2 gone, 2 the same, 0 with changed days
Maple Street School, guardians: 0 new, 0 changed, 0 gone, 2 the same
Maple Street School, staff: 0 new, 0 changed, 0 gone, 2 the same
More than a tenth of a school would be gone. Nothing was changed.
If that is right, give the same command with --yes --yes-they-left. If not, export the files again.
",
    );
    is_said(
        &spoiled(&desk, &half(), "es"),
        1,
        "Nota
  No hay manifest.csv. Los archivos se leyeron como una lista completa.
  Qué hacer: Nada, si lo son.
Filas leídas: 29. Omitidas: 0.
Maple Street School, estudiantes: nuevos 0, con cambios 0, que ya no están 2, iguales 2, con cambios en sus días 0
Maple Street School, tutores legales: nuevos 0, con cambios 0, que ya no están 0, iguales 2
Maple Street School, personal: nuevos 0, con cambios 0, que ya no están 0, iguales 2
Desaparecería más de la décima parte de una escuela. No se cambió nada.
Si eso es correcto, dé la misma orden con --yes --yes-they-left. Si no, exporte los archivos otra vez.
",
    );
}

#[test]
fn half_of_the_students_gone_by_a_second_yes_come_back_with_the_whole_files() {
    let desk = Desk::with_school();
    let facts = |desk: &Desk| {
        let things =
            desk.dump().into_iter().filter(|row| row.starts_with("left_student") || row.starts_with("raw_event"));
        things.collect::<Vec<_>>()
    };
    let (before, rates) = (facts(&desk), desk.say(&["rates", "--unsuppressed"]));
    let files = desk.put(&half());
    let gone = desk.say(&["import", "--yes", "--yes-they-left", files.to_str().unwrap()]);
    assert_eq!(gone.status, Some(0), "{gone:?}");
    assert_ne!(facts(&desk), before);
    let back = desk.import(&desk.put(&maple()), "en");
    assert_eq!(back.status, Some(0), "{back:?}");
    assert_eq!((facts(&desk), desk.say(&["rates", "--unsuppressed"])), (before, rates));
}

#[test]
fn files_of_which_no_row_can_be_used_are_not_called_done() {
    let desk = Desk::empty();
    let files = desk.put(&Files(Default::default()).with("attendance.csv", "student_id,date,code\nc1,2025-09-01,A\n"));
    is_said(
        &desk.import(&files, "en"),
        1,
        "Row left out: attendance.csv, line 2, column student_id
  There is no student c1 in the roster.
  To do: Check the number, or export the roster and this file on the same day.
Rows read: 1. Left out: 1.
Nothing was changed: not one row could be used.
",
    );
}

#[test]
fn a_paper_on_file_outlives_a_roster_that_drops_the_tie() {
    let desk = Desk::with_school();
    let database = rusqlite::Connection::open(desk.data().join("presente.db")).unwrap();
    let tie = "FROM guardian_link WHERE guardian = (SELECT id FROM source WHERE source_id = 'g2')";
    let insert = format!(
        "INSERT INTO guardian_limit (guardian, student, topic, from_day, until_day, document)
         SELECT guardian, student, 'attendance', '2025-09-02', NULL, 'Order of 3 May' {tie}"
    );
    assert_eq!(database.execute(&insert, []).unwrap(), 1);
    let count = |sql: &str| database.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap();
    let ties = format!("SELECT count(*) {tie}");
    let dropped = without_lines(maple().edit("users.csv", "\"g1,g2\"", "g1"), "guardians.csv", "c1,g2");
    let gone = desk.say(&["import", "--yes", "--yes-they-left", desk.put(&dropped).to_str().unwrap()]);
    assert_eq!((gone.status, count(&ties)), (Some(0), 0), "{gone:?}");
    let back = desk.import(&desk.put(&maple()), "en");
    assert_eq!((back.status, count(&ties)), (Some(0), 1), "{back:?}");
    let in_feed = "SELECT count(*) FROM thing WHERE kind = 'link' AND body LIKE '%Order of 3 May%'";
    let limits = "SELECT count(*) FROM guardian_limit WHERE topic = 'attendance' AND until_day IS NULL";
    assert_eq!((count(limits), count(in_feed)), (1, 1));
}
