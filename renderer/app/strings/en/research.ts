export const research = {
  title: 'Research', subtitle: 'Programmes that patients here may be asked about, and how many take part. Their words are final: consents commit to them.', empty: 'No programme is offered', emptySentence: 'Offer one, or take in another clinic’s from its file.',
  columns: { title: 'Programme', use: 'What they may do', part: 'Taking part', state: 'State', act: '' }, offered: 'Offered', ended: 'Asks nobody any more', withdrawn: (count: number) => `${String(count)} withdrew`,
  offer: 'Offer a programme', add: 'Take in a file', end: 'End', endTitle: 'End this programme?', endSentence: 'Nobody is asked any more. Who takes part stays until they withdraw or their consent ends.',
  form: {
    title: 'Title', question: 'What it wants to find out', use: 'What the data may be used for', disease: 'Which disease', modifiers: 'Limits', reward: 'What who takes part gets', rewardHint: 'Shown last, after the words that it is voluntary. Leave it empty for nothing. Nothing may depend on consent to treatment.', errors: { title: 'Give it a title.', question: 'Say what it wants to find out.', disease: 'Name the disease.' },
    final: 'Once it is offered its words cannot be changed: a consent is to exactly these. The file is for clinics whose patients are asked too.',
  },
  mine: {
    title: 'Research', subtitle: 'You decide what your record is used for beside your care.', voluntary: 'It is voluntary', empty: 'Nobody is asking', emptySentence: 'When a programme asks for data like yours, it appears here.',
    states: { 'not-asked': 'You do not take part', 'on-its-way': 'Being recorded', 'taking-part': 'You take part', withdrawn: 'You withdrew', ended: 'It ended' }, may: 'What they may do', limits: 'What limits them', use: 'Term of the Data Use Ontology', reward: 'What you get', noReward: 'Nothing is paid.', until: (day: string) => `until ${day}`,
    give: 'Take part', withdraw: 'Withdraw', giveTitle: (title: string) => `Take part in “${title}”?`, withdrawTitle: (title: string) => `Withdraw from “${title}”?`, withdrawSentence: 'They can no longer open anything. Nothing else changes for you. Copies already read cannot be recalled.', sections: 'Which parts of your record', days: 'For how many days', daysError: 'Between 1 and 3,650 days.', sectionsError: 'Choose at least one part.',
  },
};
