import { scoringWords } from '../../../../lib/words';
import { Notice } from '../../../../ui/notice';
import { kaixianCase } from '../scheme/scheme-examples';
import { plainFigure } from '../scheme/scheme-text';

/** A worst answer above 0 may stay; what it did elsewhere is told with its figures. */
export function FloorNotice(props: { readonly floor: number }) {
  const words = () => scoringWords().scores;
  const { votes, worst, mean } = kaixianCase();
  return (
    <Notice tone="warn">
      <p>
        <b>{words().floor(plainFigure(props.floor))}</b>
      </p>
      <p>{words().kaixian({ votes: String(votes), worst: String(worst), mean: plainFigure(mean) })}</p>
    </Notice>
  );
}
