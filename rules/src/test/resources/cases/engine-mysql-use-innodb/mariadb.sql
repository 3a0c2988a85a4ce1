-- case: engines
CREATE TABLE book (id int PRIMARY KEY);
CREATE TABLE author (id int PRIMARY KEY) ENGINE = InnoDB;
CREATE TABLE shop (id int PRIMARY KEY) ENGINE=MyISAM;
CREATE TABLE city (
  id int PRIMARY KEY
)
ENGINE = MEMORY;
ALTER TABLE book ENGINE = MyISAM;
ALTER TABLE shop ENGINE = InnoDB;
SET default_storage_engine = MyISAM;
SET default_storage_engine = InnoDB;
