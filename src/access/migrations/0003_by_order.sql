-- Its holder signs papers by order of the head of the office (TL.), with the title above the name.
ALTER TABLE seat ADD COLUMN by_order bool NOT NULL DEFAULT 0; -- 1: signs papers by order (TL.)
