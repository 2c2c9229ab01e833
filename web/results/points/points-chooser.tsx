import { For } from 'solid-js';
import { resultWords as words } from '../../lib/words';
import { Select } from '../../ui/field';
import { categoriesOf, type Review } from '../review';
import { categoryLabel, targetLabel } from '../labels';

interface PointsChooserProps {
  readonly review: Review;
  readonly chosen: string | undefined;
  readonly onChoose: (targetId: string) => void;
}

/** The unit whose working is shown, by category. */
export function PointsChooser(props: PointsChooserProps) {
  return (
    <label class="points-chooser">
      <span>{words().points.choose}</span>
      <Select onChange={(event) => props.onChoose(event.currentTarget.value)}>
        <For each={categoriesOf(props.review)}>
          {({ categoryId }) => (
            <optgroup label={categoryLabel(props.review, categoryId)}>
              <For each={props.review.table.targets.filter((target) => target.categoryId === categoryId)}>
                {({ targetId }) => (
                  <option value={targetId} selected={targetId === props.chosen}>
                    {targetLabel(props.review, targetId)}
                  </option>
                )}
              </For>
            </optgroup>
          )}
        </For>
      </Select>
    </label>
  );
}
