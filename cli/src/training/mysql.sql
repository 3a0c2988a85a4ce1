-- Reviewed once after a build, as its neighbour is.
CREATE TABLE `work_order` (
    `id` bigint unsigned NOT NULL AUTO_INCREMENT,
    `serial_no` varchar(40) NOT NULL DEFAULT 'none' COMMENT 'on the plate',
    `made_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
    PRIMARY KEY (`id`),
    KEY `idx_work_order_serial_no` (`serial_no`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
ALTER TABLE `work_order` ADD COLUMN `station` int NULL, ALGORITHM=INPLACE, LOCK=NONE;
INSERT INTO `work_order` (`serial_no`) VALUES ('A-1'), ('A-2');
UPDATE `work_order` SET `station` = 7 WHERE `id` = 1;
DELETE FROM `work_order`;
