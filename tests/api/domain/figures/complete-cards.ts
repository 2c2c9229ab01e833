/** Cards of one target with three criteria, every one of them rated. */
export const DIVIDED = ['432', '343', '224', '444', '333', '222', '423', '341', '134', '214'];
export const CRITICAL = ['101', '010', '221', '112', '200', '021', '110', '001', '122', '210'];
export const UNANIMOUS = Array.from({ length: 10 }, () => '444');
/** Beside UNANIMOUS it leaves open which of three answers a unanimous group gave. */
export const SPLIT = Array.from({ length: 16 }, (_, card) => (card < 6 ? '333' : '222'));
