import IconSurveys from '~icons/lucide/clipboard-list';
import IconUnits from '~icons/lucide/landmark';
import IconAssessments from '~icons/lucide/scale';
import IconSettings from '~icons/lucide/settings';
import { localized } from '../../lib/i18n';
import type { Session } from '../../lib/session';
import { commonWords as words } from '../../lib/words';
import type { RailPart, RailProps } from '../../ui/rail';

/** What stands in the rail for this person: leaders have no list of units. */
export function railOf({ user, organisation }: Session): RailProps {
  const surveys: RailPart = {
    href: '/',
    label: words().surveys,
    icon: IconSurveys,
    within: /^\/($|surveys|waves)/,
  };
  const units: RailPart = { href: '/units', label: words().units, icon: IconUnits, within: /^\/units/ };
  const assessments: RailPart = {
    href: '/assessments',
    label: words().assessments,
    icon: IconAssessments,
    within: /^\/assessments/,
  };
  const settings: RailPart = { href: '/settings', label: words().settings, icon: IconSettings, within: /^\/settings/ };
  return {
    organisation: localized(organisation),
    parts: user.role === 'leader' ? [surveys, assessments, settings] : [surveys, units, assessments, settings],
    person: user.name,
    role: words().roles[user.role],
  };
}
