import Testing

@testable import AgendaKit

@Suite("Timetables in other languages") struct ForeignTimetableTests {
  private static let french = """
    Nations Unies
    CTOC/COP/WG.3/2024/1
    Distr. générale
    20 mars 2024
    Français

    Groupe de travail sur la coopération internationale
    Vienne, 14 et 15 octobre 2024

    Ordre du jour provisoire annoté

    Ordre du jour provisoire

    1. Questions d’organisation :
    a) Ouverture de la réunion ;
    b) Adoption de l’ordre du jour.
    2. Autorités centrales.
    3. Assistance technique.
    4. Questions diverses.

    Annexe

    Projet d’organisation des travaux

    Date et heure\tPoint de l’ordre du jour\tTitre ou description
    Lundi 14 octobre 2024
    10 heures-13 heures\t1 a)\tOuverture de la réunion
    \t1 b)\tAdoption de l’ordre du jour
    \tPause déjeuner
    15-18 h\t2\tAutorités centrales
    Mardi 15 octobre
    10 h-13 h\t2\tAutorités centrales (suite)
    De 15 h 30 à 18 heures\t3 et 4\tQuestions diverses
    """

  private static let spanish = """
    Naciones Unidas
    CTOC/COP/WG.3/2024/1
    Distr. general
    20 de marzo de 2024
    Español

    Grupo de Trabajo sobre Cooperación Internacional
    Viena, 14 y 15 de octubre de 2024

    Programa provisional anotado

    Programa provisional

    1. Cuestiones de organización:
    a) Apertura de la reunión;
    b) Aprobación del programa.
    2. Autoridades centrales.
    3. Asistencia técnica.
    4. Otros asuntos.

    Anexo

    Organización de los trabajos propuesta

    Fecha y hora\tTema del programa\tTítulo o descripción
    Lunes 14 de octubre de 2024
    10.00 a 13.00 horas\t1 a)\tApertura de la reunión
    \t1 b)\tAprobación del programa
    15.00 a 18.00 h\t2\tAutoridades centrales
    Martes, 15 de octubre
    De 10 a 13 horas\t2\tAutoridades centrales (continuación)
    15.30–18.00\t3 y 4\tOtros asuntos
    """

  private static let russian = """
    Организация Объединенных Наций
    CTOC/COP/WG.3/2024/1
    Distr.: General
    20 March 2024
    Russian

    Рабочая группа по международному сотрудничеству
    Вена, 14 и 15 октября 2024 года

    Аннотированная предварительная повестка дня

    Предварительная повестка дня

    1. Организационные вопросы:
    а) открытие совещания;
    b) утверждение повестки дня.
    2. Центральные органы.
    3. Техническая помощь.
    4. Прочие вопросы.

    Приложение

    Предлагаемая организация работы

    Дата и время\tПункт повестки дня\tНазвание или описание
    Понедельник, 14 октября 2024 года
    10 час. 00 мин. – 13 час. 00 мин.\t1 а)\tОткрытие совещания
    \t1 b)\tУтверждение повестки дня
    15.00–18.00\t2\tЦентральные органы
    Вторник, 15 октября
    с 10 часов до 13 часов\t2\tЦентральные органы (продолжение)
    15 ч. 30 мин. – 18 ч.\t3 и 4\tПрочие вопросы
    """

  @Test("are read as English ones are", arguments: [french, spanish, russian])
  func slots(_ text: String) {
    let document = MeetingDocument(parsing: SourceText(name: "agenda.txt", text: text))
    let slots = document.organizationOfWork.map { slot in
      let items = slot.entries.map { $0.item?.description ?? "–" }.joined(separator: " ")
      let end = slot.end.map { "-\($0)" } ?? ""
      return "\(slot.date?.description ?? "–") \(slot.start?.description ?? "–")\(end) \(items)"
    }
    #expect(
      slots == [
        "2024-10-14 10:00-13:00 1 (a) 1 (b)", "2024-10-14 15:00-18:00 2",
        "2024-10-15 10:00-13:00 2", "2024-10-15 15:30-18:00 3 4",
      ]
    )
    #expect(
      document.organizationOfWork.map { $0.entries.first?.continued } == [
        false, false, true, false,
      ]
    )
    let unread = document.diagnostics.filter {
      $0.rule == "text-unplaced" || $0.rule == "row-ambiguous"
    }
    #expect(unread.isEmpty, "\(unread.map(\.message))")
  }
}
