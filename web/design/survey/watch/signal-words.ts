import { formatNumber, formatPercent } from '../../../lib/format';
import { watchWords } from '../../../lib/words';
import type { TurnoutSignal } from './course-data';
import { nightText } from './course-finding';

/** What was seen, and what it probably means. */
export interface SignalWords {
  readonly title: string;
  readonly text: string;
}

export function signalWords(signal: TurnoutSignal, unitName: (code: string) => string): SignalWords {
  const words = watchWords().signals;
  switch (signal.kind) {
    case 'busy-day': {
      const { day, joined, size } = signal;
      const title = words.busyDay(unitName(signal.unitCode), nightText(day), formatNumber(joined));
      return { title, text: words.busyDayText(formatPercent(joined / size, 0)) };
    }
    case 'many-renewals': {
      const { renewed, size, medianShare } = signal;
      const shares = [formatPercent(renewed / size, 0), formatPercent(medianShare, 0)] as const;
      return {
        title: words.manyRenewals(unitName(signal.unitCode), formatNumber(renewed)),
        text: words.manyRenewalsText(...shares),
      };
    }
    case 'refused-stamps': {
      const { refused, severity } = signal;
      if (refused === 0) return { title: words.noneRefused, text: words.noneRefusedText };
      const text = severity === 'usual' ? words.refusedUsual : words.refusedUnusual;
      return { title: words.refused(refused), text };
    }
  }
}
