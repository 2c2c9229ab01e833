/** The same names as in zh; an English page is built with these in their place (see vite.fill.config). */
export const inBox = 'Your ballot is in the box';
export const inBoxNote = 'The receipt is genuine.|Once results are published, come back to see whether it was counted.';
export const waitingForCount = 'Your ballot was received; results are not published yet';
export const waitingNote = 'Open this page again then to see whether it was counted.';
export const receivedOnly = 'Your ballot was received; whether it was counted cannot be checked';
export const receivedOnlyNote =
  'An earlier version of the program counted, whose slips this page cannot read.|The log that the organizer signed proves that your ballot came.';
export const countable = 'You can now see whether your ballot was counted';
export const countableNote =
  'This loads the slips of everybody and looks for yours on this phone, so that nobody learns which ones you look for.';
export const search = 'Load and look ({size})';
export const searchPart = 'Look through a sample ({size})';
export const searchAll = 'Load and look through all ({size})';
export const searching = 'Loading and looking …';
export const counted = 'Your ballot was counted: all {found} slips are there';
export const countedNote = 'The published slips are signed by the organizer and hold everything you said.';
export const countedPart = 'In this sample, all {found} of your slips are there';
export const countedPartNote =
  'Your phone draws the sample by chance, another one for everybody: whoever alters ballots cannot hide from all.|To see everything, load all.';
export const setAside = 'Your ballot was received, but a rule of the scoring set it aside';
export const setAsideNote =
  'For example, because all ratings were the same. The rules were published beforehand, and results say how many ballots they hit.';
export const mismatch = 'Something does not match; please tell the organizer';
export const mismatchNote =
  'You have done nothing wrong.|Please keep a screenshot of this page and do not clear the record yet.|Anybody you trust can check again with the audit file.';
export const unsent = 'The ballot on this phone has not been cast yet';
export const unsentNote =
  'It is sealed, but the box has given no valid receipt for it.|Please open the link you received and send once more; if that does not help, keep a screenshot and tell the organizer.';
export const noReceipt = 'There is no receipt of yours on this phone';
export const noReceiptNote =
  'You may have answered on another one, or cleared it.|The roll and the log can still be checked below.';
export const codeCut = 'The address is not complete; there is no receipt to be read in it';
export const codeCutNote = 'Please scan the QR code that you kept once more.';
export const codeMismatchNote =
  'If you changed your answers after you kept this code, that is why: use the last code that you kept, or the phone you sent the ballot from.|If you did not, keep a screenshot and tell the organizer.';
export const unreached = 'No connection now; please try again later';
export const damaged = 'The file is damaged or missing; please tell the organizer';
export const retry = 'Try again';
export const rollIn = 'You are on the roll, marked as: {state}';
export const tookPart = 'taken part';
export const notYet = 'not taken part yet';
export const rollNote =
  'Brought up to date every night. If it says that you took part and you did not, tell the organizer.';
export const rollProven =
  'The roll of the manifest holds your entry, as this phone has verified. Updated every night for everybody; if it says that you took part and you did not, please tell the organizer.';
export const rollOther = 'Your entry is not on the roll of the manifest';
export const rollOtherNote =
  'The roll that the manifest has fixed is another one. Please keep a screenshot and tell the organizer.';
export const rollNoLink = 'Without the whole link the roll cannot be looked up';
export const rollNoLinkNote = 'Please open the link as you received it, and check from there.';
export const rollLinkUnknown = 'Nobody on the roll has this link';
export const rollLinkUnknownNote =
  'It may have been replaced or withdrawn. Please open the link that you received last, and check from there.';
export const rollNotInCode =
  'The code does not hold your link, so whoever finds it does not learn who you are.|To look up the roll, open the link that you received.';
export const manifest = 'The manifest is signed and is the one that was published';
export const manifestBad = 'The manifest is another one than was published, or not signed';
export const manifestOther = 'This is not the manifest that this phone was shown before';
export const receipt = 'The signature on the receipt is genuine';
export const receiptBad = 'The signature on the receipt is wrong';
export const receiptUnproven = 'There is a receipt, but no genuine manifest to check it by';
export const receiptNone = 'There is no receipt to check';
export const logIn = 'Your ballot stands in the public log';
export const logNote =
  'Entries in it: {n}, one for each time a ballot was sent or resent. It is signed every night; all signatures agree with it.';
export const logLater = 'Your ballot will stand in the public log once it is signed tonight';
export const logNone = 'The public log is unchanged';
export const logEmpty = 'The public log has not been signed yet; look again after tonight';
export const logUnproven = 'Without a genuine manifest the public log cannot be checked';
export const logBad = 'Your ballot is not in the public log, or the log was changed';
export const planOther = 'The slips come with other questions than those of the manifest';
export const slipsIn = '{found} of {own} slips found';
export const slipsNote = 'Every answer has one in each published table, under a secret that only you have.';
export const slipsBad = 'Only {found} of {own} slips found, or they are not signed';
export const slips = 'What stands on your slips';
export const slipsLead =
  'For everything you said your phone worked out its slip again, from your answer and your secret, and compared it with what the count published.';
export const slipsShow = 'Show what you said ({n})';
export const slipsMore = 'Show some more ({n} left)';
export const slipPart = 'Of what';
export const slipAnswer = 'Answer';
export const slipNoName = 'no name, only this one answer and its cell in the table';
export const slipOwn = 'What your phone worked out';
export const slipPublished = 'What the count published';
export const slipMissing = 'this slip is not there';
export const slipTables = 'In which tables';
export const slipTablesNote = 'one in each published table, {n} in all; {found} found';
export const between = ', ';
export const partGiven = 'whether it was answered';
export const partWords = 'what you wrote';
export const partFirst = 'what you put first';
export const answerNone = 'not answered';
export const answerGiven = 'answered';
export const answerTicked = 'chosen';
export const answerNotTicked = 'not chosen';
export const answerNotPlaced = 'not placed';
export const answerPlace = 'place {n}';
export const answerVoid = 'set aside by a rule of the scoring, so no answer stands here';
export const answerDontKnow = 'don’t know';
export const keep = 'Keep a record';
export const keepNote =
  'Saves the receipt and your answers as a QR code, to check by on another phone or after this one is cleared.';
export const keepShow = 'Show the QR code';
export const keepAlt = 'QR code to check this ballot by';
export const keepHow =
  'Press and hold to save it; it works on any phone.|What you wrote in words is not in it. Keep a new one if you change an answer.';
export const keepWarning = 'Whoever has it can see how you answered.';
export const keepWarningNote = 'Do not pass it on. The app that scans it can read it too.';
export const keepSave = 'Download the picture';
export const keepTooLong = 'You answered too much for one QR code; you can check on this phone only.';
export const stored = 'What is stored about you';
export const storedNote = 'Roll and box do not refer to each other: no row of one leads to a row of the other.';
export const rollSide = 'The roll: knows you, cannot see the ballot';
export const boxSide = 'The box: sees the ballot, does not know you';
export const name = 'Name';
export const group = 'Rater group';
export const unit = 'Unit';
export const contact = 'Contact';
export const has = 'there is one (not shown here)';
export const none = 'none';
export const link = 'Fingerprint of the link (the link itself is not stored)';
export const part = 'Taken part';
export const stamp = 'Stamp: the covered number';
export const stampNone = 'not stamped as of last night';
export const stampGone = 'the key of the roll is destroyed: nobody can find which one is yours';
export const boxId = 'Number';
export const boxIdNote = 'drawn by the phone; the stamp office never saw it';
export const boxSealed = 'Ballot';
export const boxSealedNote = 'sealed, all of one length; opened for the count, and deleted after it';
export const boxOpenedNote = 'opened for the count and deleted after it; its fingerprint alone is left';
export const boxAnswers = 'Your answers';
export const boxAnswersNote = 'with the time they took, under another random number, drawn at the count';
export const boxTexts = 'What you wrote';
export const boxTextsNote = 'apart from them, with its question and rater group alone';
export const boxStamp = 'Stamp';
export const boxStampNote = 'shows that it is a genuine one of a group, not to whom it was given';
export const boxDay = 'Day it came';
export const boxDayNote = 'the day alone, no time';
export const boxNever = 'Not there';
export const boxNeverNote = 'name, link, address, make of phone, browser, time of day';
export const about = 'What anonymity rests on, and what it cannot do';
export const forget = 'Clear the record on this phone';
export const forgetQuestion =
  'After that this phone cannot resend your ballot, and it can be checked only by a QR code that you kept.|While it is kept, whoever has the phone can see how you answered.';
export const forgetSure = 'Clear it';
export const cancel = 'Keep it';
export const back = 'Back to the ballot';
