import type { LegalText } from './legal-fi';

export const legalEn: LegalText = {
  privacy: [
    {
      title: 'Who is responsible for the data',
      text: [
        'The organisation that coordinates the project is responsible for the processing of personal data. The project manager answers questions.',
      ],
    },
    {
      title: 'What data is processed',
      text: [
        'Name, work e-mail, organisation, role and theme, chosen language and the identifier of the Teams account.',
        'What you do in the service and when: replies, acknowledgements, check-in answers, evidence, bulletins and events.',
        'No data of students, no health data, reasons for absence, working hours or money. Do not write such things in free text.',
        'In a channel the bot reads only the messages that are addressed to it.',
      ],
    },
    {
      title: 'Why',
      text: [
        'So that the network sees what it has promised, what has been done and where help is needed, and so that the project can be documented.',
        'The coordinating organisation confirms the legal basis of the processing.',
      ],
    },
    {
      title: 'Who sees it',
      text: [
        'People of an organisation see their own organisation’s data. A theme’s lead sees the theme’s data and the coordination sees all. Others in the network see figures and what may be shared.',
        'The free text of a check-in is seen by the own organisation, the theme’s lead and the coordination, unless it may be shared.',
        'Data is not sold and not used for advertising.',
      ],
    },
    {
      title: 'Where and for how long',
      text: [
        'Data is kept in the coordinating organisation’s cloud environment. Microsoft Teams does the signing in.',
        'Personal data is kept for the project and after it for as many months as the coordinating organisation has set. Then names and people’s own words are erased. On request data is erased earlier. Erasing takes out names, addresses and accounts; figures by organisation stay. Every night a backup is made, which is deleted after about a month. If a backup is restored, what had been erased is erased again.',
        'In the browser the tab remembers only the language that you chose. There are no cookies and no visitor tracking.',
      ],
    },
    {
      title: 'Your rights',
      text: [
        'You can download your own data on the page Data and log. You can ask to have it corrected or erased: send the request to the coordinating organisation.',
        'You can also turn to the Office of the Data Protection Ombudsman.',
      ],
    },
  ],
  terms: [
    {
      title: 'For whom',
      text: [
        'The service is meant for people of the network’s organisations, for the work of the project. It is free of charge.',
      ],
    },
    {
      title: 'What is expected of you',
      text: [
        'Record only what is true. Your name and the time are shown with each entry.',
        'Do not write personal data of students or staff, nor anything confidential.',
      ],
    },
    {
      title: 'How standings come about',
      text: [
        'The obligations come from the document Appendix 4, Responsibilities and division of work, 24.10.2023 (in Finnish). A standing is computed from what is on record, and each shows what it is based on.',
        'If something is wrong, record what is missing or contact the theme’s lead or the coordination.',
      ],
    },
    {
      title: 'Availability and liability',
      text: [
        'The service is offered as it is. The coordinating organisation informs of maintenance and interruptions.',
        'The program is open source (EUPL-1.2).',
      ],
    },
  ],
  accessibility: [
    {
      title: 'Where it stands',
      text: [
        'The aim is WCAG 2.2, level AA. The tab has not been audited yet, so we do not claim that it meets every requirement.',
        'Headings, names, use by keyboard, enlarged text, the light, dark and high-contrast themes and a width of 360 pixels have been checked during development.',
      ],
    },
    {
      title: 'Known shortcomings',
      text: [
        'The table of attendance may have to be scrolled sideways when a month has many meetings.',
        'The language of free text by others is not known, so a screen reader may read it with the wrong voice.',
        'The original source text is in Finnish only.',
        'Microsoft is responsible for the accessibility of Teams’ own parts.',
      ],
    },
    {
      title: 'Give feedback',
      text: [
        'Tell the coordinating organisation about shortcomings. It also gives you the information in another form if the tab does not work for you.',
        'If you are not satisfied with the answer, you can complain to the supervising authority: the Finnish Transport and Communications Agency Traficom, webaccessibility.fi.',
      ],
    },
  ],
};
