package cn.gov.shuozhou.data.catalog.exchange;

import static cn.gov.shuozhou.data.SignedIn.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.CatalogDrafts;
import cn.gov.shuozhou.data.catalog.CatalogField;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.workbook.FormWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** Workbooks that data officers bring in. */
@MovableClockTest
abstract class ImportScene {

    @Autowired
    CatalogImports imports;

    @Autowired
    ImportWork work;

    @Autowired
    CatalogExport export;

    @Autowired
    CatalogDrafts drafts;

    @Autowired
    Catalog catalog;

    @Autowired
    Organization organization;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MockMvc mvc;

    @AfterEach
    void leaveNothing() {
        jdbc.update("delete from catalog_import");
        jdbc.update("delete from catalog_draft");
        jdbc.update("delete from catalog_code");
        jdbc.update("update classification set retired_at = null");
    }

    CatalogImport checked(Person person, byte[] content) {
        return checked(person, "目录.xlsx", content);
    }

    CatalogImport checked(Person person, String fileName, byte[] content) {
        String id = imports.upload(fileName, content, person);
        work.round();
        return imports.find(id, person);
    }

    /** Sends a workbook as the page does, lets it be checked and gives the address of what was found. */
    String uploaded(Person officer, String fileName, byte[] content) throws Exception {
        String address = mvc.perform(multipart("/catalog/imports")
                        .file(new MockMultipartFile("file", fileName, "application/octet-stream", content))
                        .with(as(officer))
                        .with(csrf()))
                .andExpect(status().isFound())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        work.round();
        return Objects.requireNonNull(address);
    }

    Person person(String id) {
        return organization.person(id).orElseThrow();
    }

    Person officer(String department) {
        var found = organization.department(department);
        return new Person(department + ".data-officer", "数据专员", department, found.name(), Set.of(Role.DATA_OFFICER));
    }

    String page(String address, Person person) throws Exception {
        return mvc.perform(get(address).with(as(person)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    byte[] download(String address, Person person) throws Exception {
        return mvc.perform(get(address).with(as(person)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    static byte[] workbook(List<? extends Map<CatalogField, String>> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var form = new FormWriter(out)) {
            form.sheet(Words.SHEET);
            form.heading(CatalogField.ALL.stream().map(CatalogField::column).toList());
            for (var row : rows) {
                form.row(SampleRow.cells(row));
            }
            form.finish();
        }
        return out.toByteArray();
    }
}
