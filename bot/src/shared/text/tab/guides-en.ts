import type { GuideText } from './guides-fi';

export const guidesEn: GuideText = {
  contact: [
    {
      title: 'The first day',
      steps: [
        'Open the coordinator’s team Strapetsi in Teams. If you are a guest, first switch to the right organisation at the top of Teams.',
        'Write **obligations** to the bot. You get a card that says what it is your organisation’s turn to do, by when and with which button.',
        'If the bot says that it does not know you, your request has already gone to the coordinator. You need not do anything.',
        'Change the language by writing **language**.',
      ],
      picture: {
        name: 'vastuut',
        alt: 'The bot’s answer as a card: the check-in and events that are answered straight away with the card’s buttons.',
      },
    },
    {
      title: 'Check-in',
      steps: [
        'The check-in opens about once a month and stays open for a week. If nothing has changed, press **No change**.',
        'Otherwise choose stage and schedule and write a line on what has been done. Write no personal data.',
        'Any contact person of your organisation may answer. The latest answer counts, the earlier one is kept.',
        'If you need help, write it in the check-in. The theme’s lead is told at once.',
      ],
      picture: {
        name: 'tilanne',
        alt: 'The check-in card: No change on top, then stage, schedule, a line about what has been done and a way to ask for help.',
      },
    },
    {
      title: 'Morning coffees and meetings',
      steps: [
        'Reply on the invitation: **Coming**, **Maybe** or **Can’t come**. You can change it until the start.',
        'Add the event to your own calendar from its page.',
        'If attendance is marked wrongly, open the obligation and press **We were there**. The lead confirms.',
      ],
      picture: {
        name: 'tapahtumat',
        alt: 'The card of upcoming events: under each event buttons such as Coming, Maybe and Can’t come.',
      },
    },
    {
      title: 'What others see',
      steps: [
        'Your own people, the theme’s lead and the coordinator see how your organisation stands. Others see only what was done.',
        'Others see your free text only if you allow it to be shared.',
      ],
    },
    {
      title: 'Working group and results',
      steps: [
        'When the theme is divided into working groups, name your organisation’s person and deputy: **Results** → **Working groups**. The group’s members and meetings are on the same page.',
        'When you have presented results, record it: **Results** → **Dissemination**. The entry fulfils your obligation in that theme and is shown to the whole network.',
      ],
    },
  ],
  lead: [
    {
      title: 'The first day',
      steps: [
        'Write **@Strapetsi channel** in the theme’s channel and choose the theme. Invitations and bulletins then come there.',
        'Add the tab Strapetsi to the channel: it opens the theme’s board, the same for everybody.',
        'Write **obligations** to the bot: you see what is expected of you now.',
      ],
    },
    {
      title: 'Morning coffee',
      steps: [
        'Write **coffee**. Fill in day, time and topic and press **Send the invitation**.',
        'If the link, topic or time changes, change it on the event’s page. The card in the channel follows.',
        'Afterwards the bot asks whether it was held. One press is enough. Then mark who came: those who replied are ticked.',
      ],
      picture: {
        name: 'aamukahvit',
        alt: 'The invitation to a morning coffee: date, time, topic, Teams link and the button Send the invitation.',
      },
    },
    {
      title: 'Relaying a bulletin',
      steps: [
        'When the coordinator publishes a bulletin, you get a card with the button **Relay**. You may add lines of your own above it.',
        'If you want the bot always to relay for you, switch automatic relay on, on the page **Bulletins**.',
      ],
    },
    {
      title: 'Check-ins and requests for help',
      steps: [
        'Write **status**: you see who has answered and where help is needed.',
        'A request for help stays open until you or whoever asked marks it as settled.',
      ],
      picture: {
        name: 'vastanneet',
        alt: 'A card about the pilots: who needs help, how many have answered and the pilots by stage.',
      },
    },
    {
      title: 'Working groups and operating model',
      steps: [
        'Divide the theme into working groups: **Results** → **Working groups** → **Divide into groups**. The suggestion evens out sizes and languages, and you can move organisations by dragging or choosing. If there will be no groups, answer **No working groups**.',
        'Put the theme’s part together: **Results** → **Operating model**. Save the draft as a link and press **Deliver to the coordination**. You hear when the part has been compiled or returned.',
      ],
    },
  ],
  coordinator: [
    {
      title: 'The first day',
      steps: [
        'Import the network: **Administration** → **Members** → **Import the network**. Before anything is saved you see every change and remark.',
        'See on the page **Reachability** whom the bot cannot write to. Send them the letter that is ready on that page.',
        'See that every theme has a channel. One is linked by writing **@Strapetsi channel** in it.',
      ],
    },
    {
      title: 'Bulletin',
      steps: [
        'Write **bulletin** to the bot or open **Bulletins** → **Write a bulletin**. Write Finnish and Swedish side by side.',
        'The preview shows the card as it will be sent. What goes to all channels is approved by a second person.',
        'A correction changes the same messages in place. The old version stays in the archive.',
      ],
      picture: {
        name: 'tiedote',
        alt: 'The bulletin form: title and text in Finnish and Swedish, link and audience.',
      },
    },
    {
      title: 'When Deliveries is red',
      steps: [
        'Open **Deliveries**. Each row says what did not arrive, why and what to do.',
        'If the app was removed from the team, add it again and press **Send again**.',
        '**Uncertain**: nobody knows whether it arrived. Look in the channel and press **It arrived** or **Send again**.',
        'Nothing is sent twice by itself.',
      ],
      picture: {
        name: 'toimitukset',
        alt: 'The page Deliveries: under Waiting for you a message that was not delivered, why, what to do and the button Send again.',
      },
    },
    {
      title: 'The month and the round',
      steps: [
        'A month closes in the first moment of the next. What is recorded later changes a figure only if it happened then.',
        'Observers see closed months and approved rounds only.',
      ],
    },
    {
      title: 'Operating model and dissemination',
      steps: [
        'Write the template and guidance: **Results** → **Operating model**. Delivered parts wait for you on the page Now: mark as compiled, or return with a note.',
        'The dissemination log gathers everybody’s entries. National entries count for the coordination’s obligations, and the log can be taken away as CSV or Excel.',
      ],
    },
  ],
};
