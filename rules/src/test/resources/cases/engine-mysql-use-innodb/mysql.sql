-- case: engines
CREATE TABLE book (id int PRIMARY KEY);
CREATE TABLE author (id int PRIMARY KEY) ENGINE = InnoDB;
-- finding: Table shop uses the engine MyISAM; use InnoDB
CREATE TABLE shop (id int PRIMARY KEY) ENGINE=MyISAM;
CREATE TABLE city (
  id int PRIMARY KEY
)
-- finding: Table city uses the engine MEMORY; use InnoDB
ENGINE = MEMORY;
-- finding: Table book moves to the engine MyISAM; use InnoDB
ALTER TABLE book ENGINE = MyISAM;
ALTER TABLE shop ENGINE = InnoDB;
-- finding: New tables get the engine MyISAM; use InnoDB
SET default_storage_engine = MyISAM;
SET default_storage_engine = InnoDB;
