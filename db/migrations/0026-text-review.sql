-- What a reviewer decided about an open text. NULL where nobody did; a masked text has lost what was masked.
ALTER TABLE text_slip ADD COLUMN review TEXT CHECK (review IN ('kept', 'masked', 'withheld'));
