ALTER TABLE job ADD COLUMN by_seat_id id; -- who did what a listener hears of; NULL: nobody's seat
