import { describe, expect, it } from 'vitest';
import { closeTree } from '#domain/disclosure/laminar-tree';
import { exactly } from '#domain/disclosure/people-range';
import type { TreeNode } from '#domain/disclosure/tree-node';
import { parentOf } from '../../../support/attacker/parent-node';

/** A cell in which all who answered chose one of two options. */
function cell(id: string, people: number, counts: readonly [number, number]): TreeNode {
  const [one, other] = counts;
  return { id, people: exactly(people), views: [{ n: one + other, histograms: [counts] }], children: [] };
}

function hiddenIn(root: TreeNode, minimumGroupSize: number): Readonly<Record<string, string>> {
  const { hidden } = closeTree({ root, minimumGroupSize });
  return Object.fromEntries([...hidden].map(([{ id }, reason]) => [id, reason]));
}

describe('why a cell is hidden', () => {
  /** Of 10 older people one did not answer; with two who told no age they are too few to be left alone. */
  const ages = [cell('young', 18, [11, 5]), cell('old', 10, [4, 5]), cell('no age', 2, [2, 0])] as const;

  it('stays open if it can have been the rest, though it could be of one mind on one option alone', () => {
    const [young, old] = ages;
    const unit = { ...parentOf('unit', ages), children: [young, old] };
    const division = parentOf('division', [unit, cell('other unit', 54, [33, 20])]);
    expect(hiddenIn(division, 10)).toEqual({ young: 'complement', old: 'complement' });
  });

  it('is told by no rest in which everybody answered, so that the total is hidden too', () => {
    const [large, tiny, larger] = [cell('large', 9, [8, 1]), cell('tiny', 1, [1, 0]), cell('larger', 11, [7, 4])];
    const ticked = parentOf('total', [withTicks(large), withTicks(tiny), withTicks(larger)]);
    expect(hiddenIn(ticked, 5)).toEqual({
      total: 'complement',
      large: 'complement',
      tiny: 'below-threshold',
      larger: 'complement',
    });
  });
});

/** The first option of those who may tick several: who ticked it, and who did not. */
function withTicks(node: TreeNode): TreeNode {
  const [block, ...others] = node.views;
  return { ...node, views: [{ ...block, ticks: true }, ...others] };
}
