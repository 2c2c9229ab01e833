import { expect, it } from 'vitest';
import type { Figure } from '#domain/figures/figure';
import { estimatedFigure, figureOf, missingFigure } from '#domain/figures/figure';
import { figuresCsv } from '../../../api/reports/figures-csv';

const SUBJECT = { question: 'review', target: 'u07', category: 'k1' };
const HEAD =
  'id,measure,changed,question,item,target,category,criterion,group,option,' +
  'index,with,with_item,by,table,class,column,adjustment,component,rule,pace,' +
  'value,standard_error,low_95,high_95,n,method,reason,have,need,counted,remark,current,previous,' +
  'p,adjusted_p,adjusted_over,degrees_of_freedom,denominator_degrees,design_effect,verdict,trace';

it('writes a row a figure, unrounded, with the reason where there is no value', () => {
  const score = { value: 82.77393748, standardError: 0.5, interval: [81.79, 83.75] } as const;
  const changed: Figure = {
    ...figureOf({ measure: 'change', changed: 'score', subject: SUBJECT, method: 'independent-samples-welch' }, 1.5, {
      standardError: 0.7,
      interval: [0.1, 2.9],
    }),
    test: { current: 82.5, previous: 81, p: 0.03, adjustedP: 0.06, family: 'targets', verdict: 'within-error' },
  };
  const csv = figuresCsv([
    estimatedFigure({ measure: 'score', subject: SUBJECT, method: 'weighted-composite' }, score, 684),
    missingFigure(
      { measure: 'group-mean', subject: { ...SUBJECT, group: 'public' }, method: 'mean' },
      'too-few-cards',
      { have: 3, need: 10, counted: 'cards' },
    ),
    changed,
  ]);
  expect(csv).toBe(
    [
      `\uFEFF${HEAD}`,
      'score:review/u07,score,,review,,u07,k1,,,,,,,,,,,,,,,82.77393748,0.5,81.79,83.75,684,weighted-composite,,,,,,,,,,,,,,,trace?figure=score%3Areview%2Fu07',
      'group-mean:review/u07/public,group-mean,,review,,u07,k1,,public,,,,,,,,,,,,,,,,,,mean,too-few-cards,3,10,cards,,,,,,,,,,,trace?figure=group-mean%3Areview%2Fu07%2Fpublic',
      'change:score:review/u07,change,score,review,,u07,k1,,,,,,,,,,,,,,,1.5,0.7,0.1,2.9,,independent-samples-welch,,,,,,82.5,81,0.03,0.06,targets,,,,within-error,trace?figure=change%3Ascore%3Areview%2Fu07',
      '',
    ].join('\r\n'),
  );
});

it('has both degrees of freedom of an F, and what a figure of the analysis is about', () => {
  const test: Figure = {
    ...figureOf(
      { measure: 'cross-test', subject: { question: 'mood', item: 'calm', by: 'sex' }, method: 'rao-scott-f' },
      2.5,
      { n: 300 },
    ),
    p: 0.04,
    adjustedP: 0.08,
    degreesOfFreedom: [1.5, 90],
  };
  const share: Figure = {
    ...figureOf({ measure: 'weighted-share', subject: { question: 'q', option: 'a' }, method: 'weighted-share' }, 0.5),
    designEffect: 1.25,
  };
  const [, ...rows] = figuresCsv([test, share]).split('\r\n');
  expect(rows).toEqual([
    'cross-test:mood.calm/*/sex,cross-test,,mood,calm,,,,,,,,,sex,,,,,,,,2.5,,,,300,rao-scott-f,,,,,,,,0.04,0.08,,1.5,90,,,trace?figure=cross-test%3Amood.calm%2F*%2Fsex',
    'weighted-share:q/a,weighted-share,,q,,,,,,a,,,,,,,,,,,,0.5,,,,,weighted-share,,,,,,,,,,,,,1.25,,trace?figure=weighted-share%3Aq%2Fa',
    '',
  ]);
});
