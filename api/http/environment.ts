import type { Principal } from '#domain/access/role';
import type { Auth } from '../auth';
import type { Dependencies } from '../dependencies';
import type { AttemptLimit } from './attempt-limit';

/** What every handler finds in its context. */
export interface Environment {
  readonly Variables: {
    readonly dependencies: Dependencies;
    readonly auth: Auth;
    readonly attempts: AttemptLimit;
    /** Set where the request carries a session or an API token that is valid. */
    readonly principal: Principal | null;
  };
}
