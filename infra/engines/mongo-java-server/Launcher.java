import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Set;

/** Starts mongo-java-server: host, port, file. As shipped it loses acknowledged writes over a kill. */
public final class Launcher {
  private static final Set<String> WRITES = Set.of("insert", "update", "delete", "findandmodify", "createindexes", "create", "drop", "dropdatabase");

  public static void main(String[] args) {
    H2Backend backend = new H2Backend(args[2]) {
      @Override
      public Document handleCommand(Channel channel, String database, String command, Document query) {
        // Unknown to it, and the driver sends nothing else.
        Document answer = super.handleCommand(channel, database, command.equals("hello") ? "isMaster" : command, query);
        if (WRITES.contains(command.toLowerCase())) {
          getMvStore().commit();
          getMvStore().sync();
        }
        return answer;
      }
    };
    // Its own 5.0 announces wire version 8, which the driver refuses.
    backend.version(new MongoVersion() {
      public List<Integer> getVersionArray() { return List.of(5, 0, 0); }
      public int getWireVersion() { return 13; }
    });
    MongoServer server = new MongoServer(backend);
    server.bind(args[0], Integer.parseInt(args[1]));
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow));
    System.out.println("listening");
  }
}
