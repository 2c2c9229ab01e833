import { scalePreset } from '../scale-presets';
import { localized, type Template } from './template';

export const DEBRIEFING: Template = {
  id: 'debriefing',
  kind: 'debriefing',
  title: localized('述职评议', 'Debriefing ballot'),
  description: localized(
    '现场听完述职，每人选一个等次，一分钟左右填完。',
    'After the reports in the room, one grade for each person; about a minute.',
  ),
  questionnaire: {
    title: localized('述职评议', 'Debriefing ballot'),
    introduction: localized(
      '每人选一个等次。可以不给某人评等次，空着不计票。',
      'Choose one grade for each person. You may leave someone out; a blank is not counted.',
    ),
    pages: [
      {
        id: 'grades',
        title: localized('评等次', 'Grades'),
        questions: [
          {
            id: 'persons',
            kind: 'targets',
            title: localized('请给每位述职人评一个等次', 'Please give each person one grade'),
            required: true,
            criteria: [{ id: 'overall', title: localized('总体评价', 'Overall'), weight: 100 }],
            scale: scalePreset('grades-4'),
            picking: 'all',
            selection: { kind: 'all' },
            categories: [],
            targets: [],
          },
        ],
      },
    ],
  },
};
