package cn.gov.shuozhou.data.catalog.exchange;

import cn.gov.shuozhou.data.organization.Person;
import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A workbook of one new resource that has been brought in and checked, ready to be confirmed. For tests of other features. */
public final class CheckedImports {

    private static final String CODE = "101002/2";

    private final CatalogImports imports;
    private final ImportWork work;
    private final JdbcTemplate jdbc;

    @Autowired
    public CheckedImports(CatalogImports imports, ImportWork work, JdbcTemplate jdbc) {
        this.imports = imports;
        this.work = work;
        this.jdbc = jdbc;
    }

    public String of(Person officer) throws IOException {
        String id =
                imports.upload("目录.xlsx", ImportScene.workbook(List.of(SampleRow.values(CODE, "甲登记信息", "甲"))), officer);
        work.round();
        return id;
    }

    public void tidyUp() {
        jdbc.update("delete from catalog_import");
        jdbc.update("delete from catalog_draft where code = ?", CODE);
    }
}
