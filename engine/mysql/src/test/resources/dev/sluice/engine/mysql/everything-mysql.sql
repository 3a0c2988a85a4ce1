-- One of each; statements end at $$.
delimiter $$
create table customer (id int primary key auto_increment, `odd name` varchar(20) not null default 'x''y\\z', j json, n decimal(10,2) default 1.50, d datetime default current_timestamp on update current_timestamp(), d6 datetime(6) default current_timestamp(6) on update current_timestamp(6), g int as (n + 1) stored, g2 int as (n + 2) virtual, c varchar(10) character set latin1, e enum('a','b''c') default 'a', inv int default 3 invisible, b bit(3) default b'101', bl blob default (uuid()), hex varbinary(4) default 0x4142, ts timestamp null, tx text comment 'it''s', gen varchar(40) as (concat(`odd name`, '\'', "a\\b")) stored not null, ex varchar(20) default (concat('a', 'b\'c')), yr year default 2020, flt float default 1.5, constraint ck check (n > 0), constraint `ck 2` check (`odd name` <> 'it''s') not enforced, unique key u1 (`odd name`(5)), unique key u2 (n, e) comment 'two', key k2 (n desc, e), fulltext key ft (tx), key ig (c) invisible, key fx ((n + 1), (lower(`odd name`))), unique key ux ((cast(j->>'$.id' as unsigned)))) engine = InnoDB row_format = compressed comment = 'hello'
$$
create table orders (id int primary key, customer int, other int, point point not null srid 4326, line linestring, spatial key sp (point), constraint fk_customer foreign key (customer) references customer (id) on delete cascade, constraint fk_self foreign key (other) references orders (id))
$$
create table `订单` (`编号` bigint unsigned auto_increment, `select` int default '7' comment '选择', `Mixed` varchar(10) collate utf8mb4_bin default '中文', `we``ird` set('a','b') default 'a,b', primary key (`编号`), key `索引` (`Mixed`, `select` desc)) comment '订单表' default charset utf8mb4 collate utf8mb4_0900_ai_ci
$$
create table multi (tags json, doc json default (json_array()), key many ((cast(tags->'$[*]' as char(20) array)))) charset latin1
$$
create table pr (id int, y int) partition by range (y) (partition p0 values less than (10) comment 'x', partition p1 values less than maxvalue)
$$
create table ph (id int, y int) partition by hash (y) partitions 3
$$
create table pk (id int primary key, y int) partition by key () partitions 2
$$
create table pl (id int, y int) partition by list columns (y) subpartition by hash (id) subpartitions 2 (partition a values in (1,2), partition b values in (3))
$$
create view b_view as select id + 1 as x, (select max(n) from customer) m, concat('test.t', c) z from customer where j is not null
$$
create algorithm = merge sql security invoker view a_view as select id, y from ph where id > 1 with cascaded check option
$$
create view 0_view as select x from b_view
$$
create view `视图` as select `编号`, `Mixed` as `名称` from `订单` where `Mixed` like '中%'
$$
create procedure p(in x int, out y varchar(10)) comment 'c' begin select 1; select ';' into y; end
$$
create function f(x int) returns int deterministic no sql return x + 1
$$
create trigger tr2 before insert on ph for each row set new.y = 1
$$
create trigger tr1 before insert on ph for each row follows tr2 begin set new.y = 2; set new.id = 3; end
$$
create event ev on schedule every 1 day starts '2030-01-01' disable do delete from ph
$$
