/// What a page says by itself: its headings and the names of the facts that it shows.
enum PageLabel: CaseIterable {
  case agenda, timetable, annotations, report, paper, attendance, documents, open, footnotes,
    unplaced, unplacedNote, contents, skip, untitled, advanceUnedited, draftUnedited, draftReport,
    symbol, symbols, reissued, issue, date, distribution, original, languages, nature, forItem,
    meeting, opens, time, agendaItem, noGroup, noDay, zone, morning, afternoon, continued, joint,
    jointItem, jointWith, item, papers, documentation, noDocumentation, itemsConsidered, itemHead,
    considered, spoke, uncertain, listOpen, openMark, parties, signatories, organizations, others,
    participants, paragraph, note, madeFrom, symbolsLead

  /// The words in English, French, Spanish, Russian, Arabic and Chinese.
  var words: [String] {
    switch self {
    case .agenda: ["Agenda", "Ordre du jour", "Programa", "Повестка дня", "جدول الأعمال", "议程"]
    case .timetable:
      [
        "Timetable", "Calendrier des travaux", "Calendario de trabajo", "Расписание",
        "الجدول الزمني", "日程",
      ]
    case .annotations: ["Annotations", "Annotations", "Anotaciones", "Аннотации", "الشروح", "说明"]
    case .report: ["Report", "Rapport", "Informe", "Доклад", "التقرير", "报告"]
    case .paper: ["Text", "Texte", "Texto", "Текст", "النص", "正文"]
    case .attendance: ["Attendance", "Participation", "Asistencia", "Участники", "الحضور", "出席情况"]
    case .documents:
      [
        "Documents before the group", "Documents dont le groupe était saisi",
        "Documentos que el grupo tuvo ante sí", "Документы, представленные группе",
        "الوثائق المعروضة على الفريق", "工作组收到的文件",
      ]
    case .open:
      [
        "Open points", "Points en suspens", "Puntos pendientes", "Открытые вопросы",
        "النقاط المعلَّقة", "未定事项",
      ]
    case .footnotes: ["Notes", "Notes", "Notas", "Примечания", "الحواشي", "注"]
    case .unplaced:
      [
        "Text without a place", "Texte sans place", "Texto sin lugar", "Неразмещённый текст",
        "نص بلا موضع", "未归类的文字",
      ]
    case .unplacedNote:
      [
        "No part of the document takes this text.",
        "Aucune partie du document ne contient ce texte.",
        "Ninguna parte del documento contiene este texto.",
        "Этот текст не относится ни к одной части документа.",
        "لا يندرج هذا النص في أي جزء من الوثيقة.", "文件的任何部分均不包含这段文字。",
      ]
    case .contents: ["Contents", "Sommaire", "Índice", "Содержание", "المحتويات", "目录"]
    case .skip:
      [
        "Skip to the content", "Aller au contenu", "Ir al contenido", "Перейти к содержанию",
        "انتقل إلى المحتوى", "跳至正文",
      ]
    case .untitled:
      [
        "Untitled document", "Document sans titre", "Documento sin título",
        "Документ без названия", "وثيقة بلا عنوان", "无标题文件",
      ]
    case .advanceUnedited:
      [
        "Advance unedited version", "Version préliminaire non éditée",
        "Versión preliminar sin editar", "Предварительный неотредактированный текст",
        "نسخة أولية غير محررة", "未经编辑的预发本",
      ]
    case .draftUnedited:
      [
        "Draft unedited version", "Projet non édité", "Borrador sin editar",
        "Неотредактированный проект", "مسودة غير محررة", "未经编辑的草稿",
      ]
    case .draftReport:
      [
        "Draft report", "Projet de rapport", "Proyecto de informe", "Проект доклада",
        "مشروع تقرير", "报告草稿",
      ]
    case .symbol: ["Symbol", "Cote", "Signatura", "Условное обозначение", "الرمز", "文号"]
    case .symbols: ["Symbols", "Cotes", "Signaturas", "Условные обозначения", "الرموز", "文号"]
    case .reissued:
      [
        "reissued", "nouveau tirage", "nuevo tiraje", "переиздано", "أعيد إصدارها", "重新印发",
      ]
    case .issue: ["Issue", "Tirage", "Tirada", "Издание", "الإصدار", "印发"]
    case .date: ["Date", "Date", "Fecha", "Дата", "التاريخ", "日期"]
    case .distribution:
      [
        "Distribution", "Distribution", "Distribución", "Распространение", "التوزيع", "分发",
      ]
    case .original: ["Original", "Original", "Original", "Язык оригинала", "الأصل", "原文"]
    case .languages: ["Languages", "Langues", "Idiomas", "Языки", "اللغات", "语文"]
    case .nature: ["Nature", "Nature", "Carácter", "Характер", "الطبيعة", "性质"]
    case .forItem: ["For item", "Point", "Tema", "Пункт", "البند", "项目"]
    case .meeting: ["Meeting", "Réunion", "Reunión", "Совещание", "الاجتماع", "会议"]
    case .opens: ["Opens", "Ouverture :", "Apertura:", "Открытие:", "الافتتاح:", "开幕："]
    case .time: ["Time", "Heure", "Hora", "Время", "الوقت", "时间"]
    case .agendaItem:
      [
        "Agenda item", "Point de l’ordre du jour", "Tema del programa", "Пункт повестки дня",
        "بند جدول الأعمال", "议程项目",
      ]
    case .noGroup:
      [
        "No group named", "Aucun groupe indiqué", "Ningún grupo indicado", "Группа не указана",
        "لم يُذكر فريق", "未注明工作组",
      ]
    case .noDay:
      [
        "No day stated", "Jour non précisé", "Día no indicado", "День не указан", "لم يُذكر اليوم",
        "未注明日期",
      ]
    case .zone:
      [
        "Times are those of", "Heures locales :", "Hora local:", "Местное время:",
        "التوقيت المحلي:", "当地时间：",
      ]
    case .morning: ["morning", "matin", "mañana", "утро", "صباحاً", "上午"]
    case .afternoon: ["afternoon", "après-midi", "tarde", "вторая половина дня", "بعد الظهر", "下午"]
    case .continued: ["continued", "suite", "continuación", "продолжение", "تابع", "续"]
    case .joint: ["joint", "commun", "conjunto", "совместный", "مشترك", "联合"]
    case .jointItem:
      [
        "Joint item", "Point commun", "Tema conjunto", "Совместный пункт", "بند مشترك", "联合项目",
      ]
    case .jointWith:
      ["Joint with", "Commun avec", "Conjunto con", "Совместно с", "مشترك مع", "联合："]
    case .item: ["item", "point", "tema", "пункт", "البند", "项目"]
    case .papers: ["Papers:", "Documents :", "Documentos:", "Документы:", "الوثائق:", "文件："]
    case .documentation:
      [
        "Documentation", "Documentation", "Documentación", "Документация", "الوثائق", "文件",
      ]
    case .noDocumentation:
      [
        "No documentation foreseen.", "Aucun document n’est prévu.", "No se prevé documentación.",
        "Документация не предусмотрена.", "لا يُتوقَّع تقديم وثائق.", "预计没有文件。",
      ]
    case .itemsConsidered:
      [
        "Items considered", "Points examinés", "Temas examinados", "Рассмотренные пункты",
        "البنود التي نُظر فيها", "审议的项目",
      ]
    case .itemHead: ["Item", "Point", "Tema", "Пункт", "البند", "项目"]
    case .considered: ["Considered", "Examen", "Examen", "Рассмотрение", "النظر", "审议"]
    case .spoke: ["Spoke", "Déclarations", "Declaraciones", "Выступления", "البيانات", "发言"]
    case .uncertain:
      [
        "not yet certain", "à confirmer", "por confirmar", "подлежит подтверждению",
        "غير مؤكد بعد", "待确认",
      ]
    case .listOpen:
      [
        "list still open", "liste à compléter", "lista por completar", "список не завершён",
        "القائمة غير مكتملة", "名单待补",
      ]
    case .openMark: ["open", "à compléter", "pendiente", "не заполнено", "معلَّق", "待定"]
    case .parties: ["Parties", "Parties", "Partes", "Участники", "الأطراف", "缔约方"]
    case .signatories:
      [
        "Signatories", "Signataires", "Signatarios", "Подписавшие государства", "الموقِّعون",
        "签署方",
      ]
    case .organizations:
      [
        "Intergovernmental organizations", "Organisations intergouvernementales",
        "Organizaciones intergubernamentales", "Межправительственные организации",
        "المنظمات الحكومية الدولية", "政府间组织",
      ]
    case .others:
      [
        "Others", "Autres participants", "Otros participantes", "Другие участники", "آخرون", "其他",
      ]
    case .participants:
      [
        "List of participants:", "Liste des participants :", "Lista de participantes:",
        "Список участников:", "قائمة المشاركين:", "与会者名单：",
      ]
    case .paragraph: ["Paragraph", "Paragraphe", "Párrafo", "Пункт", "الفقرة", "段落"]
    case .note: ["Note", "Note", "Nota", "Примечание", "الحاشية", "注"]
    case .madeFrom:
      [
        "Made by agenda-cli from", "Page établie par agenda-cli d’après",
        "Página elaborada por agenda-cli a partir de", "Составлено программой agenda-cli из файла",
        "أعدّها agenda-cli من", "由 agenda-cli 制作，来源：",
      ]
    case .symbolsLead:
      [
        "Symbols lead to docs.un.org.", "Les cotes renvoient à docs.un.org.",
        "Las signaturas remiten a docs.un.org.", "Условные обозначения ведут на docs.un.org.",
        "تقود الرموز إلى docs.un.org.", "文号链接至 docs.un.org。",
      ]
    }
  }
}
